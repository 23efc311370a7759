internal import CLinux
internal import Glibc

/// What the process that draws gives up before it reads a byte of anybody's.
enum Confinement {
  /// Memory that may be addressed, in bytes: the programme itself, its libraries and fonts take about a third of it.
  static let memory: rlim_t = 1 << 30
  /// In seconds.
  static let processorTime: rlim_t = 5
  /// What may be written, in bytes.
  static let output: rlim_t = 8 << 20
  /// Descriptors, for fonts.
  static let files: rlim_t = 64

  /// Says whether all of it could be done; nothing is drawn otherwise.
  static func enter() -> Bool {
    signal(SIGXFSZ, SIG_IGN)
    alarm(10)
    let limits = [
      (RLIMIT_AS, memory), (RLIMIT_CPU, processorTime), (RLIMIT_FSIZE, output), (RLIMIT_NOFILE, files),
      (RLIMIT_CORE, 0),
    ]
    for (resource, amount) in limits {
      var limit = rlimit(rlim_cur: amount, rlim_max: amount)
      guard setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return false }
    }
    return lapel_no_new_privileges() == 0 && refuseCalls()
  }

  /// No network, no other programme, no other process. The filter compares the architecture (`seccomp_data.arch`, at 4)
  /// and then the number of the call (`seccomp_data.nr`, at 0) with each that is refused.
  ///
  /// - Source: seccomp(2), Linux's `Documentation/networking/filter.rst`.
  private static func refuseCalls() -> Bool {
    let refused = [
      LAPEL_CALL_SOCKET, LAPEL_CALL_SOCKETPAIR, LAPEL_CALL_EXECVE, LAPEL_CALL_EXECVEAT, LAPEL_CALL_PTRACE,
      LAPEL_CALL_KILL, LAPEL_CALL_IO_URING_SETUP,
    ]
    var filter = [
      sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: 4),
      sock_filter(code: UInt16(BPF_JMP | BPF_JEQ | BPF_K), jt: 0, jf: UInt8(refused.count + 2), k: LAPEL_ARCHITECTURE),
      sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: 0),
    ]
    for (position, call) in refused.enumerated() {
      let toEnd = UInt8(refused.count - position)
      filter.append(sock_filter(code: UInt16(BPF_JMP | BPF_JEQ | BPF_K), jt: toEnd, jf: 0, k: call))
    }
    filter.append(sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: LAPEL_ALLOWED))
    filter.append(sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: LAPEL_REFUSED))
    return filter.withUnsafeMutableBufferPointer { buffer in
      var programme = sock_fprog(len: UInt16(buffer.count), filter: buffer.baseAddress)
      return lapel_filter_calls(&programme) == 0
    }
  }
}
