extension Rule {

  package static let importNotFound = Rule(
    "import-not-found", imposedBy: .language,
    summary: "An import names a file that is not there",
    why: """
      The path of an import is relative to the folder of the file that it stands in. Without the \
      file, whatever it declares is missing.
      """,
    example: Example(
      #"""
      import "shared/tools.hsm"

      """#,
      breaking: [("tools.hsm", "tols.hsm")]),
    fix: "Correct the path, or remove the import.")

}
