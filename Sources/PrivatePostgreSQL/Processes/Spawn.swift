internal import CLinux
internal import Glibc

/// Starts a process with nothing of ours but `input` and `output`: other descriptors are closed, signals are as for
/// a new login, and the session is its own.
func spawn(
  _ words: [String], input: MemoryFile, output: MemoryFile
) -> Result<pid_t, PrivatePostgreSQLError> {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_addchdir_np(&files, "/")
  posix_spawn_file_actions_adddup2(&files, input.descriptor, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&files, output.descriptor, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&files, output.descriptor, STDERR_FILENO)
  posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1)

  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | LAPEL_SPAWN_SETSID
  posix_spawnattr_setflags(&attributes, flags)

  let arguments = words.map { strdup($0) } + [nil]
  let environment = Command.environment.map { strdup($0) } + [nil]
  defer { for text in arguments + environment { free(text) } }
  var id: pid_t = 0
  let failure = posix_spawn(&id, words[0], &files, &attributes, arguments, environment)
  guard failure == 0 else {
    return .failure(.unusable(path: words[0], reason: String(cString: strerror(failure))))
  }
  return .success(id)
}
