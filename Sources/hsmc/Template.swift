/// The machines that `hsmc init` writes to start from.
enum Template: String, OptionChoice {

  /// A few states.
  case minimal

  /// Each part of the language, in a machine that is worth having.
  case full

  static let option = "template"

  /// The source, in which each comment says what follows it.
  var source: String {
    switch self {
    case .minimal: minimalTemplate
    case .full: fullTemplate
    }
  }

}

private let minimalTemplate = #"""
  // A machine is what an agent can do in a conversation: states, and the exits between them.
  // `hsmc check` says what is wrong with it, `hsmc compile` prints what the API takes.

  /// Takes a message for somebody who is not there.
  machine first_machine {
    description "Takes a message and ends the call."

    // Where a conversation begins, for people who call for the first time and for all others,
    // and where it ends.
    new_user       -> take_message
    returning_user -> take_message
    terminal goodbye

    // What holds in every action state. `navigation` and `guidelines` are lists like this one.
    constraints { "Never promise when somebody will call back." }

    // An action state talks to the caller. It stays until one of its exits comes true.
    action take_message {
      objective "Write down a message that can be acted on."
      actions {
        "Ask for the caller's name and number."
        "Ask what it is about."
        "Read the message back."
      }
      exits {
        "The caller has confirmed the message"        -> goodbye
        "The caller does not want to leave a message" -> goodbye
      }
    }

    // The terminal state has exactly one action and no exits.
    action goodbye {
      objective "End the call politely."
      actions { "Thank the caller and say goodbye." }
    }
  }

  """#

private let fullTemplate = #"""
  // One machine with each part of the language; take out what yours does not need.
  // `hsmc check` says what is wrong with it, `hsmc show FILE STATE` what a state ends up with, and
  // `hsmc compile FILE --environment staging` prints what the API takes.

  // A fragment says once what stands in several places; `include` brings it there.
  fragment manners {
    guidelines {
      "Ask one question at a time."
      "Use the caller's name once you know it."
    }
  }

  // A tool is declared once and used by its name. Its id differs between servers: see below.
  tool find_slots {
    version ">=1,<2"
    instruction "Search the two weeks from the day that the caller named."
    persistence persisted
    fillers after 2s { "One moment, I am looking into the calendar." }
  }

  /// Books an appointment by phone.
  machine first_machine {
    description "Books an appointment, or passes the call on to billing."

    // Where a conversation begins, for people who call for the first time and for all others,
    // and where it ends.
    new_user       -> welcome
    returning_user -> welcome_back
    terminal goodbye

    // What the machine says holds in all states: rules in the action states, exits in the action
    // and decision states. A state's own exits come first.
    include manners
    constraints { "Never give medical advice." }
    exits { "The caller describes an emergency" -> emergency }

    // Another machine, which the call can visit and come back from.
    reference billing {
      version 3
    }

    // An action state talks to the caller. It stays until one of its exits comes true.
    action welcome {
      objective "Find out what the caller needs."
      actions {
        "Welcome the caller."
        "Ask how you can help."
      }
      exits {
        "The caller wants an appointment"        -> booking
        "The caller has a question about a bill" -> billing.intake then welcome
        "The caller needs nothing else"          -> goodbye
      }
    }

    action welcome_back {
      objective "Greet a caller who has been here before."
      actions { "Welcome the caller back, and ask for their name and date of birth." }
      exits { "The caller has said who they are" -> remember_caller }
    }

    // A recall state searches what is remembered of the caller.
    recall remember_caller {
      requested_information "Which doctor the caller saw last, and when."
      -> choose_start
    }

    // A decision chooses one of its exits without a word.
    decision choose_start {
      objective "Choose whether to speak of the last visit first."
      exits {
        "The last visit was less than a month ago" -> note_follow_up
        "Anything else"                            -> welcome
      }
    }

    // An annotation gives the agent a thought.
    annotation note_follow_up {
      inner_thought "This is most likely about a follow-up, so I offer one."
      -> booking
    }

    // A group holds states that belong together, and says once what holds for them.
    group booking {
      initial -> ask_day
      guidelines { "Say dates with the day of the week." }
      exits { "The caller does not want an appointment any more" -> goodbye }

      action ask_day {
        objective "Agree on a day and an appointment on it."
        actions {
          "Ask which days suit the caller."
          "Offer at most two appointments."
        }
        exits {
          "The caller has chosen an appointment" -> book
          "No appointment suits the caller"      -> think_again
        }
        tools { find_slots }
      }

      // A reflection lets the agent think in writing.
      reflection think_again {
        problem "Which other days, doctors or places could suit the caller?"
        word_limit 80
        tools { find_slots { instruction "Search the next four weeks, all doctors." } }
        fillers after 3s { "Let me see what else there is." }
        -> ask_day
      }

      // A tool call calls one tool and goes on.
      tool_call book {
        call find_slots
        objective "Make sure that the appointment is still free."
        context "The caller has chosen an appointment."
        guidances { "Search only the day that was chosen." }
        validations { "The appointment has a day, a time and a doctor." }
        -> confirm
      }

      action confirm {
        objective "Confirm the appointment."
        actions { "Read out day, time and doctor, and ask whether all is right." }
        exits {
          "The caller agrees"                  -> goodbye
          "The caller wants something changed" -> ask_day
        }
      }
    }

    action emergency {
      objective "Get the caller to help at once."
      actions { "Tell the caller to hang up and to call the emergency number." }
      exits { "The caller has understood" -> goodbye }
    }

    // The terminal state has exactly one action and no exits.
    action goodbye {
      objective "End the call politely."
      actions { "Sum up what was arranged, and say goodbye." }
    }
  }

  // Environments say which ids count on which server. Put yours here.
  environment staging {
    machine first_machine { id "65f0c0ffee65f0c0ffee0001" }
    tool find_slots { id "66f0a1b2c3d4e5f607180001" }
    reference billing { id "65f0c0ffee65f0c0ffee0002" }
  }

  environment production {
    machine first_machine { id "75f0c0ffee65f0c0ffee0001" }
    tool find_slots { id "76f0a1b2c3d4e5f607180001" }
    reference billing { id "75f0c0ffee65f0c0ffee0002" }
  }

  """#
