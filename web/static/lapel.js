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
  // Drop files on the whole dropzone.
  for (const d of document.querySelectorAll('.drop')) {
    const input = d.querySelector('[type=file]')
    d.addEventListener('dragover', (e) => { e.preventDefault(); d.classList.add('over') })
    d.addEventListener('dragleave', () => d.classList.remove('over'))
    d.addEventListener('drop', (e) => { e.preventDefault(); d.classList.remove('over'); input.files = e.dataTransfer.files })
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
