/** What the benchmark uses of autocannon, which comes without types. */
declare module 'autocannon' {
  interface Client {
    setRequests(requests: { path: string }[]): void
  }

  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    setupClient(client: Client): void
  }

  interface Result {
    /** Seconds. */
    duration: number
    /** Connections that broke, and answers that did not come in time. */
    errors: number
  }

  interface Run extends PromiseLike<Result> {
    /** The time is in milliseconds. */
    on(event: 'response', listener: (client: Client, status: number, bytes: number, time: number) => void): this
    /** Ends before the duration is over. */
    stop(): void
  }

  export default function autocannon(options: Options): Run
}
