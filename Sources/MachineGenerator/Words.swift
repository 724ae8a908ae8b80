/// What sentences are made of, as it stands in the source.
enum Words {

  static let verbs = [
    "Ask for", "Read back", "Confirm", "Write down", "Repeat", "Look up", "Explain", "Sum up",
    "Correct", "Check", "Find out about", "Offer to change", "Say what is known about",
    "Wait for the answer and note", "Compare with the record", "Spell out",
  ]

  static let things = [
    "the date of birth", "the phone number on file", "the caller’s postal code",
    "the name of the pharmacy", "the last three orders", "the reason for the call",
    "the preferred day", "the delivery address", "the amount on the bill", "the serial number",
    #"the note \"urgent\""#, #"the folder C:\\Orders"#, "the café voucher", "the résumé on file",
    "the branch in Zürich", "the fee of 25 €", "the opening hours", "the contract’s end",
    "the battery’s age", "the e-mail address", "the appointment at 8:30", "the spare key",
    "the size of the room", "the number of guests", "the meter reading", #"entry \u{2116} 7"#,
    "the warranty card", "the name of the sender", "the colour of the cable", "the travel dates",
  ]

  static let manners = [
    "", "", "", " and wait for the answer", " before you go on", ", one piece at a time",
    " in one short sentence", " unless the caller has already named it", " as it was given",
    #", and say \"thank you\""#, " without hurry", ", then ask whether that is right",
    " and keep it for later", " — slowly and clearly", " in the caller’s own words",
  ]

  static let aims = [
    "Agree on", "Find out about", "Settle", "Make sure of", "Learn", "Clear up", "Get hold of",
    "Tell the caller about", "Put right", "Go through",
  ]

  static let reasons = [
    "so that nobody has to call back", "before anything is booked", "in as few questions as can be",
    "and what matters about it", "as far as the record allows", "for the technician who comes next",
    "without repeating what is known", "while the caller is on the line",
  ]

  static let people = [
    "caller", "patient", "guest", "customer", "employee", "tenant", "driver", "student",
  ]

  static let events = [
    "confirmed", "corrected", "does not know", "asked about", "gave", "no longer wants", "changed",
    "disputes", "is unsure of", "repeated",
  ]

  static let cases = [
    "When the caller is in a hurry", "If two answers differ", "After a long silence",
    "When a number is spelled out", "If the record is out of date", "While the search runs",
    "Where a name is hard to hear", "As soon as the caller hesitates", "When the line is noisy",
    "If something was said before", "Whenever a price comes up", "At the end of each step",
  ]

  static let habits = [
    "keep every reply under three sentences", "say the digits one by one",
    "answer first and then come back to the question", "use everyday words and no jargon",
    "name the day of the week as well", "give one piece of information and wait",
    #"offer to \"take it slowly\""#, "read the last answer back before you ask again",
    "stay with the caller’s own wording", "thank the caller once, briefly, and move on",
    #"write it as \"yes\\no\" in the note"#, "prefer the newer of the two entries",
  ]

  static let offences = [
    "guess", "promise", "change", "read out", "make up", "judge", "discount", "hand on",
  ]

  static let excuses = [
    "not even when asked to", "whatever the record says", "unless a supervisor has agreed",
    "before the caller has confirmed it", "also not in passing", "however urgent it sounds",
  ]

  static let checks = [
    "is not empty", "has the length that the form asks for", "was confirmed by the caller",
    "does not lie in the past", "holds digits only", #"does not contain a tab, \"\t\""#,
    "matches the record", "was not guessed",
  ]

  static let times = [
    "since spring", "in the last call", "this year", "before the move", "on working days",
    "after the renewal", "so far", "for the time being",
  ]

  static let fillers = [
    "One moment, please.", "Let me look that up.", "I am checking the record.", "Still searching.",
    "Thank you, almost done.", "Let me open the file.", "I’ll be right with you.",
    "That takes a second.",
  ]

  static let remarks = [
    "Asked for by the desk that handles", "Kept apart from", "Comes before", "Also used for",
    "Shortened after complaints about", "Goes with", "See the handbook on", "Not the place for",
  ]

  static let topics = [
    "billing", "delivery", "identity", "booking", "repair", "insurance", "contract", "travel",
    "device", "password", "refill", "intake", "parking", "moving", "rental", "course",
  ]

  static let versions = [">=1.2,<2", "~=2.1", "==3.*", "", ">=2,!=2.4.1", ">=1.8.3", "==5.0.*"]

}
