import LuaSandbox
import Testing

/// The time of limits, for every `Duration`.
struct ExecutionLimitsTests {
  @Test(arguments: [
    (Duration.seconds(2), Duration.seconds(2)), (.zero, .zero), (.milliseconds(-1), .zero),
    (.seconds(-10_000_000_000), .zero), (.seconds(Int64.max), ExecutionLimits.unlimitedTime),
    (ExecutionLimits.unlimitedTime, ExecutionLimits.unlimitedTime),
  ])
  func timeIsReadAsItIsSet(_ time: Duration, _ expected: Duration) {
    #expect(ExecutionLimits(instructions: 1, bytes: 1, time: time).time == expected)
  }
}
