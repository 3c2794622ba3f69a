/*
 * Records, in order, every change a process makes to the files of one folder, so that a power cut can be replayed
 * at any moment of it. Loaded with LD_PRELOAD; Linux only.
 *   RECORD_FOLDER  absolute path of the folder
 *   RECORD_LOG     file outside of it, appended to
 * An entry: kind (1 byte), length of path (16 bits), offset or size (64), length of data (32), path, data; in the
 * byte order of the machine. Kinds: C create, W write, T truncate, S sync, U remove, R rename (data = the old path).
 * Copying within the kernel is refused, so that programs fall back on write. Writes through mmap and writev are not
 * seen; the replay of the log is compared with the real folder, so one that matters fails the test.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library's own `syscall`; ours, below, stands before it. */
static __typeof__(syscall) *kernel(void)
{
    static __typeof__(syscall) *real;
    if (!real)
        real = (__typeof__(syscall) *)dlsym(RTLD_NEXT, "syscall");
    return real;
}

static int log_fd = -1;
static const char *folder;
/* Held over the change and its entry, so that the log has the order of the disk. */
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *file = getenv("RECORD_LOG");
    folder = getenv("RECORD_FOLDER");
    if (folder && file)
        log_fd = kernel()(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void append(const void *data, size_t length)
{
    const char *rest = data;
    while (length > 0) {
        long written = kernel()(SYS_write, log_fd, rest, length);
        if (written <= 0)
            abort();
        rest += written;
        length -= written;
    }
}

static void record(char kind, const char *path, int64_t offset, const void *data, uint32_t length)
{
    uint16_t path_length = strlen(path);
    append(&kind, 1);
    append(&path_length, 2);
    append(&offset, 8);
    append(&length, 4);
    append(path, path_length);
    append(data, length);
}

static int is_inside(const char *path)
{
    size_t length = folder ? strlen(folder) : 0;
    return log_fd >= 0 && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/* The path of an open file of the folder; 0 for every other, and for one that has no name any more. */
static int path_of(int fd, char path[PATH_MAX])
{
    char link[64];
    if (log_fd < 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    long length = kernel()(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = 0;
    return is_inside(path) && !strstr(path, " (deleted)");
}

static int open_at(int directory, const char *name, int flags, mode_t mode)
{
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    int existed = kernel()(SYS_faccessat, directory, name, F_OK) == 0;
    int fd = kernel()(SYS_openat, directory, name, flags, mode);
    if (fd >= 0 && (flags & (O_CREAT | O_TRUNC)) && path_of(fd, path)) {
        if (!existed)
            record('C', path, 0, "", 0);
        else if (flags & O_TRUNC)
            record('T', path, 0, "", 0);
    }
    pthread_mutex_unlock(&order);
    return fd;
}

#define MODE_ARGUMENT(last)                       \
    mode_t mode = 0;                              \
    if (flags & O_CREAT) {                        \
        va_list rest;                             \
        va_start(rest, last);                     \
        mode = va_arg(rest, unsigned);            \
        va_end(rest);                             \
    }

int open(const char *path, int flags, ...) { MODE_ARGUMENT(flags) return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_ARGUMENT(flags) return open_at(AT_FDCWD, path, flags, mode); }
int openat(int directory, const char *path, int flags, ...) { MODE_ARGUMENT(flags) return open_at(directory, path, flags, mode); }
int openat64(int directory, const char *path, int flags, ...) { MODE_ARGUMENT(flags) return open_at(directory, path, flags, mode); }

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset)
{
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    ssize_t written = kernel()(SYS_pwrite64, fd, data, length, offset);
    if (written > 0 && path_of(fd, path))
        record('W', path, offset, data, written);
    pthread_mutex_unlock(&order);
    return written;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

/* After the write the position is its end, also in a file that is open for appending. */
ssize_t write(int fd, const void *data, size_t length)
{
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    ssize_t written = kernel()(SYS_write, fd, data, length);
    if (written > 0 && path_of(fd, path))
        record('W', path, lseek(fd, 0, SEEK_CUR) - written, data, written);
    pthread_mutex_unlock(&order);
    return written;
}

int ftruncate64(int fd, off64_t size)
{
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    int result = kernel()(SYS_ftruncate, fd, size);
    if (result == 0 && path_of(fd, path))
        record('T', path, size, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int sync_with(long call, int fd)
{
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    int result = kernel()(call, fd);
    if (result == 0 && path_of(fd, path))
        record('S', path, 0, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}

int fsync(int fd) { return sync_with(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_with(SYS_fdatasync, fd); }

/* `name` is absolute, or relative to the open `directory`. */
int unlinkat(int directory, const char *name, int flags)
{
    char path[PATH_MAX] = "", full[2 * PATH_MAX];
    int relative = name[0] != '/' && path_of(directory, path);
    snprintf(full, sizeof full, relative ? "%s/%s" : "%.0s%s", path, name);
    pthread_mutex_lock(&order);
    int result = kernel()(SYS_unlinkat, directory, name, flags);
    if (result == 0 && is_inside(full))
        record('U', full, 0, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) { return unlink(path) == 0 ? 0 : rmdir(path); }

int rename(const char *from, const char *to)
{
    pthread_mutex_lock(&order);
    int result = kernel()(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
    if (result == 0 && is_inside(to))
        record('R', to, 0, from, strlen(from));
    pthread_mutex_unlock(&order);
    return result;
}

static int refuse(int error)
{
    errno = error;
    return -1;
}

/* Node copies files by `copy_file_range`, else by `sendfile`, else by reading and writing. */
long syscall(long number, ...)
{
    long a[6];
    va_list rest;
    if (number == SYS_copy_file_range)
        return refuse(ENOSYS);
    va_start(rest, number);
    for (int i = 0; i < 6; i++)
        a[i] = va_arg(rest, long);
    va_end(rest);
    return kernel()(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t length)
{
    (void)to, (void)from, (void)offset, (void)length;
    return refuse(EINVAL);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) { return sendfile(to, from, offset, length); }
