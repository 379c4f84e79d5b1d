import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event's lines, between BEGIN and END. */
export type EventLines = readonly string[];

/** A calendar server on the loopback: shows what the test says, answers conditional requests, counts what it is asked. */
export class CalendarHost {
  readonly asked: IncomingHttpHeaders[] = [];
  /** Answers instead of the calendar, where a test wants something else. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  private text = calendarText([]);
  private tag = 1;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.asked.push(request.headers);
      if (this.answer) this.answer(request, response);
      else if (request.headers['if-none-match'] === `"${this.tag}"`) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/calendar', etag: `"${this.tag}"` }).end(this.text);
    });
  }

  static async start(): Promise<CalendarHost> {
    const server = createServer();
    const host = new CalendarHost(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/private-5f3c/basic.ics`;
  }

  /** What it shows from now on. */
  show(...events: EventLines[]): void {
    this.showText(calendarText(events));
  }

  showText(text: string): void {
    this.text = text;
    this.tag += 1;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function calendarText(events: readonly EventLines[], ...head: string[]): string {
  const lines = events.flatMap((one, index) => ['BEGIN:VEVENT', `UID:${index}@elsewhere`, ...one, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Elsewhere//EN', ...head, ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

/** Lines of an event in UTC, e.g. `20260302T090000`. */
export function eventAt(start: string, end: string, ...more: string[]): EventLines {
  return [`DTSTART:${start}Z`, `DTEND:${end}Z`, 'SUMMARY:Dentist', ...more];
}
