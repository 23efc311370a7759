// What glibc declares only under _GNU_SOURCE, with which Swift's own Glibc module is not built.
#pragma once
#include <spawn.h>
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
