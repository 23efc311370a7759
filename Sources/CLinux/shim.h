// What glibc declares only under _GNU_SOURCE, with which Swift's own Glibc module is not built.
#pragma once
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/types.h>

/// Closes every descriptor from `from` upward in the child (glibc 2.34).
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

/// Makes `path` the child's working directory (glibc 2.29).
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

/// A file that lives in memory only and is gone with its last descriptor (Linux 3.17).
extern int memfd_create(const char *name, unsigned int flags);

/// The child becomes the leader of a session of its own (glibc 2.26, `spawn.h`).
static const short LAPEL_SPAWN_SETSID = 0x80;

/// The descriptor is closed by `execve` (`linux/memfd.h`).
static const unsigned int LAPEL_MEMFD_CLOSE_ON_EXEC = 1;

// Of prctl(2) and seccomp(2): the one is variadic, the numbers of the other are macros that Swift does not see.

/// Nothing that this process starts gets more rights than it has.
static inline int lapel_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

/// Filters what this process may ask of the kernel from now on.
static inline int lapel_filter_calls(const struct sock_fprog *filter) {
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter, 0, 0);
}

static const unsigned int LAPEL_CALL_SOCKET = SYS_socket;
static const unsigned int LAPEL_CALL_SOCKETPAIR = SYS_socketpair;
static const unsigned int LAPEL_CALL_EXECVE = SYS_execve;
static const unsigned int LAPEL_CALL_EXECVEAT = SYS_execveat;
static const unsigned int LAPEL_CALL_PTRACE = SYS_ptrace;
static const unsigned int LAPEL_CALL_KILL = SYS_kill;
static const unsigned int LAPEL_CALL_IO_URING_SETUP = 425;
static const unsigned int LAPEL_REFUSED = SECCOMP_RET_ERRNO | 1;
static const unsigned int LAPEL_ALLOWED = SECCOMP_RET_ALLOW;

/// Which calls the numbers are of, as `seccomp_data.arch` says it.
#if defined(__x86_64__)
static const unsigned int LAPEL_ARCHITECTURE = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
static const unsigned int LAPEL_ARCHITECTURE = AUDIT_ARCH_AARCH64;
#endif
