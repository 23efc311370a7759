/// The frame of the pages at the door: badges on cloth beside a short form.
struct DoorLayout {
  var frame: PageFrame
  var title: String
}
