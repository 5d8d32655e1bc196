/** Settings of postgresql.conf: name to value. They are given at each start, so that the code is their only home. */
export type Settings = Readonly<Record<string, string>>

/** For a machine of two cores and a few gigabytes. Durability (fsync, synchronous_commit) stays at PostgreSQL's default: on. */
export const standardSettings: Settings = {
  // Only the unix socket: nobody but the database's account and root can open it.
  listen_addresses: '',
  port: '5432',

  max_connections: '100',
  shared_buffers: '256MB',
  // A hint for the planner: what the operating system is likely to have cached.
  effective_cache_size: '1GB',
  // The default of 4 is for spinning disks, and keeps the planner from using indexes.
  random_page_cost: '1.1',
  // Compiling a plan takes longer than the short queries of web pages.
  jit: 'off',
  // A parallel query would take the core that serves other requests, and memory in /dev/shm, which containers keep small.
  max_parallel_workers_per_gather: '0',
  // Whole pages go to the log after each checkpoint; they compress well, and disk is slower than this.
  wal_compression: 'on',
  // The query of an application that was killed ends, instead of going on for nobody.
  client_connection_check_interval: '10s',

  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors go to the application, which reports them. Here they would only add people's data (values, statements) to a file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** `-c name=value` for each setting, as PostgreSQL wants it on its command line. */
export function commandLineOf(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
