package import HSMText

/// The pages of the rules reference.
package enum RulePage {

  /// Returns the page of `rule` for a terminal of `width` columns.
  package static func text(_ rule: Rule, width: Int) -> String {
    var result = "\(rule.severity.rawValue)[\(rule.name)]: \(rule.summary)\n\n"
    result += wrapped(rule.why, width) + "\n"
    result += wrapped(standing(of: rule), width) + "\n"
    result += "This breaks it:\n\n" + indented(rule.example.bad) + "\n"
    result += "This does not:\n\n" + indented(rule.example.good) + "\n"
    result += wrapped("How to fix it: " + rule.fix, width)
    return result
  }

  /// Returns the page of `rule` in Markdown, under a heading of the second level.
  package static func markdown(_ rule: Rule) -> String {
    let example = rule.example
    return """
      ## \(rule.name)

      **\(rule.severity.rawValue)**: \(rule.summary).

      \(wrapped(rule.why, 100))
      \(standing(of: rule))

      This breaks it:

      ```\(example.language.rawValue)-bad
      \(example.bad)```

      This does not:

      ```\(example.language.rawValue)
      \(example.good)```

      How to fix it: \(rule.fix)

      """
  }

  /// Returns the rules reference in Markdown: an index, then the page of each of `rules`.
  package static func markdown(_ rules: [Rule]) -> String {
    var result = """
      # Rules

      What `hsmc check` reports, by name. `hsmc explain RULE` shows one rule in the terminal. This file
      is written by `hsmc rules --format markdown`. In examples, `<E9>` stands for the byte E9.

      | rule | severity | what breaks it |
      |---|---|---|

      """
    for rule in rules {
      result +=
        "| [\(rule.name)](#\(rule.name)) | \(severities(of: rule)) | \(rule.summary) |\n"
    }
    for rule in rules { result += "\n" + markdown(rule) }
    return result
  }

  /// Returns `rules` as a JSON document: an array, one object a line.
  package static func json(_ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter(.lines, capacity: 4096)
    json.beginArray()
    for rule in rules {
      json.item()
      write(rule, to: &json)
    }
    json.endArray()
    json.endDocument()
    return json.bytes
  }

  /// Returns `rule` as a JSON document: an object on one line.
  package static func json(_ rule: Rule) -> [UInt8] {
    var json = JSONWriter(.oneLine, capacity: 4096)
    write(rule, to: &json)
    json.endDocument()
    return json.bytes
  }

  /// Writes `rule` as an object on one line.
  private static func write(_ rule: Rule, to json: inout JSONWriter) {
    json.beginObject(onOneLine: true)
    json.member("name", rule.name)
    json.member("severity", rule.severity.rawValue)
    json.member("payload_severity", rule.severity(inPayload: true).rawValue)
    json.member("summary", rule.summary)
    json.member("why", rule.why)
    json.member("authority", rule.authority.rawValue)
    json.member("language", rule.example.language.rawValue)
    json.member("bad", rule.example.bad)
    json.member("good", rule.example.good)
    json.member("fix", rule.fix)
    json.endObject()
  }

  /// Returns the list of `rules`, one a line.
  package static func list(_ rules: [Rule]) -> String {
    let width = (rules.map { $0.name.utf8.count }.max() ?? 0) + 2
    var result = ""
    for rule in rules {
      let padding = String(repeating: " ", count: width - rule.name.utf8.count)
      result += "\(rule.name)\(padding)\(severities(of: rule))  \(rule.summary)\n"
    }
    return result
  }

  /// Returns who imposes `rule` and, where it differs, what a breach is in a payload, in sentences.
  private static func standing(of rule: Rule) -> String {
    let imposer =
      switch rule.authority {
      case .api: "The API imposes it."
      case .language: "The language imposes it."
      }
    let inPayload = rule.severity(inPayload: true)
    if inPayload == rule.severity { return imposer }
    return
      "\(imposer) In a payload, it is \(inPayload == .warning ? "a" : "an") \(inPayload.rawValue)."
  }

  /// Returns how much a breach of `rule` matters, in a few words.
  private static func severities(of rule: Rule) -> String {
    let inPayload = rule.severity(inPayload: true)
    return inPayload == rule.severity
      ? rule.severity.rawValue : "\(rule.severity.rawValue) (payload: \(inPayload.rawValue))"
  }

  /// Returns `text` in lines of at most `width` columns, each ended; `text` is ASCII.
  private static func wrapped(_ text: String, _ width: Int) -> String {
    var result = ""
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.utf8.count > width {
        result += "\n"
        column = 0
      }
      if column > 0 {
        result += " "
        column += 1
      }
      result += word
      column += word.utf8.count
    }
    return result + "\n"
  }

  /// Returns `text` with four blanks before each of its lines.
  private static func indented(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      result += line.isEmpty ? "\n" : "    \(line)\n"
    }
    return result
  }

}
