/// What may stand on a regatta's badge; `{theme}` is what the month was about.
let regattaReasons = Reasons(
  why: [
    "Pulled at “{theme}” on nine evenings of the month.",
    "Did the dull half of “{theme}”, without being asked.",
    "Brought two friends to the sprint; both have stayed.",
    "Six small changes towards “{theme}”.",
    "Kept the list, so that everybody knew what was left to do.",
    "Worked through {thing} from one end to the other.",
    "Cheered from the quay and tested what others had done.",
    "Arrived on the last evening and still got something in.",
    "Sorted forty old reports into three heaps: done, real, and charming.",
    "Rowed in the same boat as {mate}, at the other end of the world.",
    "Found what everybody else had rowed past, in {thing}.",
    "One change, but it was the one that the others had been waiting for.",
    "Answered questions about “{theme}” so that the others could go on.",
    "Wrote the report at the end of the month, jokes included.",
    "Took {thing} apart, cleaned it, and had no screws left over.",
    "Proposed “{theme}” last year, and came to row.",
    "Four evenings, one power cut, no complaints.",
    "Sat with {mate} until the last of it worked, then went to bed at dawn.",
    "Read what was written in {language} and sent back nine corrections and a poem.",
    "Began the month with a doubt about “{theme}” and ended it with a patch.",
    "Said “this can wait” about eleven things, and was right about ten.",
  ],
  evidence: [
    EvidenceSketch(
      page: "https://regatta.harbour.example/{year}/{season}", text: "The log of the {season} regatta {year}")
  ],
  silence: 0.35)

/// What may stand on a conference's badge; `{town}` is where it was.
let conferenceReasons = Reasons(
  why: [
    "Came to {town} and stayed to fold up the chairs.",
    "Followed from home, and asked the question that the panel talked about for the rest of the hour.",
    "Was in {town}, mostly in the corridor, where the best talks are.",
    "Looked after the door in {town} on the first morning.",
    "Came to {town} by ship, on principle.",
    "Met {mate} in {town} after years of reading the name only.",
    "Interpreted from the back row in {town}, in whispers, for three days.",
    "Found a bed in {town} for everybody who had forgotten to book one.",
    "From home, with the sound off and a sleeping child on one arm. Typed with the other.",
    "Repaired {thing} in {town}, on a napkin first.",
    "Came for one talk, heard eleven.",
    "Brought a cake to {town}. It had survived two borders and a search.",
  ],
  evidence: [EvidenceSketch(page: "https://harbourcon.example/{year}", text: "HarbourCon {year} in {town}")],
  silence: 0.35)
