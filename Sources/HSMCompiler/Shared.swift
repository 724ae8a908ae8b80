/// A value that many share and nobody changes, so that using it copies nothing.
final class Shared<Value> {

  let value: Value

  init(_ value: Value) { self.value = value }

}
