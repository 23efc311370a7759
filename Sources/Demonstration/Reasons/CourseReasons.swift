let courseReasons: [String: Reasons] = [
  Courses.firstAid: Reasons(
    why: [
      "Passed on deck and in the water.", "Passed. Calm throughout, also when the instructor was not.",
      "Passed with the crew of the harbour regatta.", "Passed, in sleet.",
    ],
    evidence: [EvidenceSketch(page: "https://rescue.example/courses/first-aid/{year}", text: "Course of {year}")],
    silence: 0.2),
  Courses.radio: Reasons(
    why: [
      "Passed. Every word was understood at the other end.", "Passed at the first call.", "Passed, wind force seven.",
    ],
    evidence: [EvidenceSketch(page: "https://rescue.example/courses/radio/{year}", text: "Course of {year}")],
    silence: 0.2),
  Courses.navigation: Reasons(
    why: [
      "Found the buoy in fog.", "Home by supper, within sixty metres of the planned berth.",
      "A clean chart, a sharp pencil and the right island.",
    ],
    evidence: [EvidenceSketch(page: "https://rescue.example/courses/navigation/{year}", text: "Course of {year}")],
    silence: 0.2),
]
