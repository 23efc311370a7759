import LinkedData
import Testing

@Suite("Generations")
struct GenerationsTests {
  @Test("what is asked for stays, what is not is forgotten, and there are never more than twice the capacity")
  func bounded() {
    var generations = Generations<Int, String>(capacity: 4)
    generations.keep("in use", for: -1)
    generations.keep("forgotten", for: -2)
    for number in 0..<100 {
      generations.keep("\(number)", for: number)
      #expect(generations.find(-1) == "in use")
    }
    #expect(generations.find(-2) == nil)
    #expect((0..<100).count { generations.find($0) != nil } < 8)
  }
}
