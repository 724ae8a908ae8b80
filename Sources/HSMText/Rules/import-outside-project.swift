extension Rule {

  package static let importOutsideProject = Rule(
    "import-outside-project", imposedBy: .language,
    summary: "An import leads out of the project",
    why: """
      A project is the nearest folder upwards that holds `.git` or, where none does, `hsmc.json`. \
      What a machine says must not depend on files that others, who have only the project, do not \
      have; and whoever checks a project of somebody else must not read more than that. Links are \
      followed first: it counts where a file really is. Where there is no project, nothing is outside.
      """,
    example: Example(
      #"""
      import "shared/tools.hsm"

      """#,
      breaking: [("shared/", "../shared/")]),
    fix: "Move the file into the project, or allow such imports with `--allow-outside`.")

}
