extension Rule {

  package static let importNotReadable = Rule(
    "import-not-readable", imposedBy: .language,
    summary: "An import names a file that cannot be read",
    why: """
      What the path names is there, but it is a directory, a pipe or a device, a link that leads \
      nowhere, or a file whose permissions keep it from being read.
      """,
    example: Example(
      #"""
      import "shared/tools.hsm"

      """#,
      breaking: [("shared/tools.hsm", "shared")]),
    fix: "Name a file, and make sure that it can be read.")

}
