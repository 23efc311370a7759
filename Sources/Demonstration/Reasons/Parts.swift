/// The parts of the office that changes and reports are about.
let partsOfTheOffice = [
  "the style picker", "print preview", "the spell checker", "mail merge", "the table of contents", "the ruler",
  "the footnote dialogue", "the formula bar", "the comment margin", "the chart wizard", "the find box",
  "page numbering", "the slide sorter", "the colour picker", "the import filter", "the outline view",
  "the label printer", "the thesaurus", "the date picker", "the zoom slider", "the welcome screen", "presenter view",
  "the equation editor", "the recovery dialogue", "the hyphenator", "the address book",
]
