import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Drawings and portraits")
struct DrawingTests {
  private func sweep(_ world: World, after seconds: Double) async throws {
    var place: Sweep? = .start
    while let here = place {
      place = try await world.db.transaction { db in try db.sweep(here, portion: 2, at: World.at(seconds)) }
    }
  }

  @Test("a drawing is found by its key, once it is kept")
  func kept() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    #expect(try await world.db.drawings([World.hash(1)]).isEmpty)
    try await world.db.keep(drawing: [9], key: World.hash(1), of: .account(ada.id), at: World.start)
    try await world.db.keep(drawing: [8], key: World.hash(1), of: .account(ada.id), at: World.start)
    let found = try await world.db.drawings([World.hash(1), World.hash(2)])
    #expect(found.map(\.key) == [World.hash(1)] && found.map(\.png) == [[9]])
    #expect(try await world.db.drawings([]).isEmpty)
  }

  @Test("a drawing goes with what it shows, and of what is gone none is kept")
  func gone() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await world.db.store(picture: [5], sha256: World.hash(5), mediaType: "image/png")
    let picture = PictureName(digest: World.hash(5), kind: .png)
    try await world.db.keep(drawing: [1], key: World.hash(1), of: .account(ada.id), at: World.start)
    try await world.db.keep(drawing: [2], key: World.hash(2), of: .picture(picture), at: World.start)
    try await world.db.run("DELETE FROM identity")
    try await world.db.run("DELETE FROM account")
    try await sweep(world, after: 0)
    #expect(try await world.number("SELECT count(*) FROM drawing") == 0)
    try await world.db.keep(drawing: [1], key: World.hash(1), of: .account(ada.id), at: World.start)
    try await world.db.keep(drawing: [2], key: World.hash(2), of: .picture(picture), at: World.start)
    #expect(try await world.number("SELECT count(*) FROM drawing") == 0)
  }

  @Test("drawings are swept after a month, and at once where strangers may no longer see what they show")
  func swept() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let bob = try await world.person("bob")
    try await world.db.keep(drawing: [1], key: World.hash(1), of: .account(ada.id), at: World.start)
    try await world.db.keep(drawing: [2], key: World.hash(2), of: .account(bob.id), at: World.start)
    try await world.db.setState(of: bob.id, to: .disabled)
    try await sweep(world, after: 86_400)
    #expect(try await world.db.drawings([World.hash(1), World.hash(2)]).map(\.key) == [World.hash(1)])
    try await sweep(world, after: 31 * 86_400)
    #expect(try await world.db.drawings([World.hash(1)]).isEmpty)
  }

  @Test("a portrait stays while it is somebody's, and goes when it is nobody's")
  func portrait() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let name = PictureName(digest: World.hash(5), kind: .png)
    try await world.db.store(picture: [5], sha256: World.hash(5), mediaType: "image/png")
    try await world.db.setPicture(of: ada.id, to: name)
    try await sweep(world, after: 86_400)
    #expect(try await world.renewed(ada).picture == name)
    #expect(try await world.db.picture(sha256: World.hash(5), mediaType: "image/png") != nil)
    try await world.db.setPicture(of: ada.id, to: nil)
    try await sweep(world, after: 86_400)
    #expect(try await world.renewed(ada).picture == nil)
    #expect(try await world.db.picture(sha256: World.hash(5), mediaType: "image/png") == nil)
  }
}
