import TestSupport
import Testing

/// What users see of sessions in `Tests/Goldens/sessions`, in the folder `files` there.
@Suite(.serialized)
struct SessionTests {

  static let sessions = Repository.files(in: "Tests/Goldens/sessions", suffix: ".session")

  @Test(arguments: sessions)
  func replay(_ path: String) throws {
    let session = Session(try Repository.text(path))
    Golden.expect(
      try session.replay(in: Repository.url("Tests/Goldens/sessions/files")), at: path)
  }

}
