let codeReasons: [String: Reasons] = [
  "first-patch": Reasons(
    why: [
      "Taught {thing} to remember where it was.",
      "One line in {thing}. It had annoyed people since before the project had a name.",
      "Repaired a comma in {thing}; {mate} merged it within the hour.",
      "A first change, with a test, which is more than most of us did.",
      "Made {thing} close when one says close.",
      "Found the mistake, found the line, and asked whether it was all right to repair it. It was.",
      "Took a wrong arrow out of {thing}.",
      "Spelling in {thing}. Someone has to be the first to look.",
      "Eleven characters removed, none added, and {thing} opens twice as fast.",
    ],
    evidence: [EvidenceSketch(page: "https://git.harbour.example/changes/{change}", text: "Change {change}")],
    silence: 0.12),
  "splice": Reasons(
    why: [
      "Asked for one test more in {thing}. The test failed, and that was that.",
      "Reviewed {mate}’s change to {thing} line by line, and said thank you before anything else.",
      "Found in the review what would have been the next release’s first report.",
      "Nine comments, nine of them taken up.",
      "Read a change of four hundred lines and proposed it as three small ones.",
      "Suggested the name that made the rest of {thing} fall into place.",
      "Tried {mate}’s change on the oldest machine in the house before agreeing.",
    ],
    evidence: [
      EvidenceSketch(page: "https://git.harbour.example/changes/{change}/review", text: "The review of change {change}")
    ]),
  "bug-hunter": Reasons(
    why: [
      "Ten reports on {thing}, each with the file that shows it.",
      "Ten crabs, the tenth of which had been hiding in {thing} for six years.",
      "Ten reports that {mate} could follow without asking back.",
      "Ten confirmed, two of them repaired by the finder.",
      "Writes down what was expected as well as what happened. Ten times, so far.",
      "The tenth: {thing} counts wrongly on the last day of a month with five Sundays.",
    ],
    evidence: [EvidenceSketch(page: "https://bugs.harbour.example/by/{nick}", text: "Reports by {nick}")], silence: 0.15
  ),
  "bug-hunter-100": Reasons(
    why: [
      "A hundred, every one confirmed by somebody else, and not one unkind word in any of them.",
      "A hundred reports. Thirty of them were one report, which is what finding out means.",
      "Number one hundred was in {thing}, naturally.",
      "A hundred crabs, all measured, described and let go again.",
    ],
    evidence: [EvidenceSketch(page: "https://bugs.harbour.example/by/{nick}", text: "Reports by {nick}")], silence: 0),
  "quality": Reasons(
    why: [
      "A test for {thing}, written three years ago, went red on a Tuesday and saved the release.",
      "Tested what happens when the disk is full. One day the disk was full.",
      "A test with a file from 1994. It is the reason that files from 1994 still open.",
      "Forty small tests of {thing}. The thirty-first one caught it.",
      "Made the tests of {thing} quick enough that people run them.",
      "Wrote down how {thing} ought to behave; the machine has kept us to it ever since.",
    ],
    evidence: [
      EvidenceSketch(page: "https://git.harbour.example/changes/{change}", text: "The test, in change {change}")
    ]),
  "guiding-light": Reasons(
    why: [
      """
      {Thing} could be reached with the keyboard but announced nothing. Now it says its name, its state and the \
      way out.
      """,
      "Made {thing} usable with one switch. {mate} tried it, and wrote back within minutes.",
      "Doubled the contrast in {thing} without anybody noticing, except those for whom it was done.",
      "The focus no longer gets lost in {thing}. It had been getting lost there for nine years.",
      "Headings, at last, that a screen reader can jump between.",
      "Error messages in {thing} are read out where they stand, rather than at the end of the world.",
    ],
    evidence: [
      EvidenceSketch(page: "https://git.harbour.example/changes/{change}", text: "Change {change}"),
      EvidenceSketch(page: "https://access.harbour.example/notes/{change}", text: "Notes of the person who tried it"),
    ], silence: 0),
]
