package import HSMText

/// The pages of the rules reference.
package enum RulePage {

  /// Returns the page of `rule` for a terminal of `width` columns.
  package static func text(_ rule: Rule, width: Int) -> String {
    let text = rule.text
    var result = "\(rule.severity.rawValue)[\(rule.name)]: \(text.summary)\n\n"
    result += wrapped(text.why, width) + "\n"
    result += wrapped(imposer(text.authority), width) + "\n"
    result += "This breaks it:\n\n" + indented(text.bad) + "\n"
    result += "This does not:\n\n" + indented(text.good) + "\n"
    result += wrapped("How to fix it: " + text.fix, width)
    return result
  }

  /// Returns the page of `rule` in Markdown, under a heading of the second level.
  package static func markdown(_ rule: Rule) -> String {
    let text = rule.text
    return """
      ## \(rule.name)

      **\(rule.severity.rawValue)**: \(text.summary).

      \(wrapped(text.why, 100))
      \(imposer(text.authority))

      This breaks it:

      ```\(text.language.rawValue)-bad
      \(text.bad)```

      This does not:

      ```\(text.language.rawValue)
      \(text.good)```

      How to fix it: \(text.fix)

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
        "| [\(rule.name)](#\(rule.name)) | \(rule.severity.rawValue) | \(rule.text.summary) |\n"
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
    let text = rule.text
    json.beginObject(onOneLine: true)
    json.member("name", rule.name)
    json.member("severity", rule.severity.rawValue)
    json.member("summary", text.summary)
    json.member("why", text.why)
    json.member("authority", text.authority.rawValue)
    json.member("language", text.language.rawValue)
    json.member("bad", text.bad)
    json.member("good", text.good)
    json.member("fix", text.fix)
    json.endObject()
  }

  /// Returns the list of `rules`, one a line.
  package static func list(_ rules: [Rule]) -> String {
    let width = (rules.map { $0.name.utf8.count }.max() ?? 0) + 2
    var result = ""
    for rule in rules {
      let padding = String(repeating: " ", count: width - rule.name.utf8.count)
      result += "\(rule.name)\(padding)\(rule.severity.rawValue)  \(rule.text.summary)\n"
    }
    return result
  }

  /// Returns who imposes a rule, in words.
  private static func imposer(_ authority: RuleText.Authority) -> String {
    switch authority {
    case .api: "The API imposes it."
    case .language: "The language imposes it."
    }
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
