let harbourReasons: [String: Reasons] = [
  "release-captain": Reasons(
    why: [
      "Took the spring release of {year} out on the day that had been announced, which had not happened for a while.",
      "Said no eleven times, kindly, and shipped what was ready.",
      "Brought the release of {year} home through two late freezes and one early baby.",
      "Three candidates, one night without sleep, no surprises.",
    ],
    evidence: [EvidenceSketch(page: "https://harbour.example/releases/{year}", text: "The release notes")], silence: 0),
  "night-watch": Reasons(
    why: [
      "The build machines stood still at two in the morning. By four they ran, and by breakfast there was a report.",
      "Stayed on the line through the night when the downloads failed, and told people every half hour where we stood.",
      "Noticed the full disk before the disk did.",
      "Moved the question board to another cellar while the first one filled with water. Nobody lost an answer.",
      "Changed the certificate on a Sunday, on a telephone, in a boat.",
    ],
    evidence: [
      EvidenceSketch(page: "https://status.harbour.example/incidents/{change}", text: "What happened, hour by hour")
    ]),
]
