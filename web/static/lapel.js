// Optional. Everything works without this file; it only saves a page load here and there.
(() => {
  const root = document.documentElement
  // Appearance: changes at once; the server keeps it in a cookie, so the next page comes in the right one.
  document.addEventListener('submit', (e) => {
    if (!e.target.matches('[data-theme-switch]') || !e.submitter) return
    e.preventDefault()
    const value = e.submitter.value
    value === 'auto' ? delete root.dataset.theme : (root.dataset.theme = value)
    for (const b of e.target.querySelectorAll('button')) b.setAttribute('aria-pressed', String(b === e.submitter))
    fetch(e.target.action, { method: 'POST', body: new URLSearchParams(new FormData(e.target, e.submitter)), redirect: 'manual' })
  })
  // Copy: <button data-copy="id">
  document.addEventListener('click', async (e) => {
    const b = e.target.closest('[data-copy]'); if (!b) return
    await navigator.clipboard.writeText(document.getElementById(b.dataset.copy).textContent.trim())
    const t = b.querySelector('[data-copied]'); if (t) t.textContent = t.dataset.copied
  })
  // Select all that are shown, or none: the fieldset of a form brings the words.
  for (const bar of document.querySelectorAll('[data-check-all]')) {
    const boxes = [...bar.form.querySelectorAll('.pick input')]
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'btn mini' })
    const left = () => boxes.some((box) => !box.checked)
    const say = () => { b.textContent = left() ? bar.dataset.checkAll : bar.dataset.checkNone }
    b.addEventListener('click', () => { const all = left(); for (const box of boxes) box.checked = all; say() })
    bar.form.addEventListener('change', say)
    bar.querySelector('legend').after(b); say()
  }
  // Drop files on the whole dropzone.
  for (const d of document.querySelectorAll('.drop')) {
    const input = d.querySelector('[type=file]')
    d.addEventListener('dragover', (e) => { e.preventDefault(); d.classList.add('over') })
    d.addEventListener('dragleave', () => d.classList.remove('over'))
    d.addEventListener('drop', (e) => { e.preventDefault(); d.classList.remove('over'); input.files = e.dataTransfer.files })
  }
  // Order by hand: the arrows move an entry at once, and its handle can be dragged. Saving sends the entries as they stand.
  for (const list of document.querySelectorAll('[data-sort]')) {
    const say = (li) => {
      const place = [...list.children].indexOf(li) + 1
      document.getElementById(list.dataset.sort).textContent = `${li.dataset.name}: ${list.dataset.place} ${place}`
    }
    list.addEventListener('click', (e) => {
      const b = e.target.closest('[data-move]'); if (!b) return
      e.preventDefault()
      const li = b.closest('li')
      const other = b.dataset.move === 'up' ? li.previousElementSibling : li.nextElementSibling
      if (!other) return
      b.dataset.move === 'up' ? other.before(li) : other.after(li)
      b.focus(); say(li)
    })
    let dragged
    list.addEventListener('pointerdown', (e) => {
      if (!e.target.closest('.grip')) return
      dragged = e.target.closest('li'); dragged.classList.add('dragged'); list.setPointerCapture(e.pointerId)
    })
    list.addEventListener('pointermove', (e) => {
      if (!dragged) return
      const over = document.elementsFromPoint(e.clientX, e.clientY).map((x) => x.closest('[data-sort] > li')).find((x) => x && x !== dragged)
      if (!over) return
      const box = over.getBoundingClientRect()
      e.clientY < box.top + box.height / 2 ? over.before(dragged) : over.after(dragged)
    })
    const drop = () => { if (dragged) { dragged.classList.remove('dragged'); say(dragged); dragged = undefined } }
    list.addEventListener('pointerup', drop)
    list.addEventListener('pointercancel', drop)
  }
  // Progress: while something is being checked, its part of the page is fetched again and exchanged.
  const refresh = async () => {
    const live = document.querySelector('[data-live]'); if (!live) return
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
      const now = page.getElementById(live.id)
      if (now && !live.contains(document.activeElement)) {
        // The status line itself stays, so that its change is read out.
        const [says, said] = [live.querySelector('[role=status]'), now.querySelector('[role=status]')]
        if (says && said) { if (says.textContent !== said.textContent) says.textContent = said.textContent; said.replaceWith(says) }
        now.hasAttribute('data-live') || live.removeAttribute('data-live')
        live.replaceChildren(...now.childNodes)
      }
    } catch { /* the next try may reach the server again */ }
    setTimeout(refresh, 3000)
  }
  setTimeout(refresh, 3000)
})()
