import type { ExportFile } from './imports.js';

export interface BooksOptions {
  readonly seed?: number;
  readonly clients?: number;
  /** Days that the books go back from `asOf`. */
  readonly days?: number;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Puts rows among the others that cannot be used. */
  readonly broken?: boolean;
  /** Share of clients, 0 to 1, who at some time come no more and have no booking to come. */
  readonly leaving?: number;
}

/** An export in the layout of a salon's till. */
export interface SalonBooks {
  readonly asOf: string;
  readonly files: readonly ExportFile[];
}

type Row = readonly (string | number)[];

const SERVICES: readonly Row[] = [
  ['TRUE', 'CUTW', "Women's cut", 'STYLE', 102, 5],
  ['TRUE', 'CUTM', "Men's cut", 'STYLE', 0, 5],
  ['TRUE', 'BLOW', 'Blowdry', 'STYLE', 0, 5],
  ['TRUE', 'BLOW5+1', 'Blowdry bundle 5+1', 'STYLE', 0, 0],
  ['TRUE', 'COLF', 'Colour full', 'COLOR', 0, 10],
  ['TRUE', 'TONE', 'Toner', 'COLOR', 45, 10],
  ['TRUE', 'TALK', 'Consultation', 'MISC', 0, 0],
  ['TRUE', 'MISC', 'miscellaneous', 'MISC', 0, 0],
  ['FALSE', 'OLD', 'Perm', 'STYLE', 120, 10],
  ['TRUE', 'F&F', '', 'MISC', 0, 0],
];
const PRODUCTS = ['Shampoo 250ml', 'Conditioner 250ml', 'Hair dryer', 'Wax strong 100ml'];
const STAFF = ['ANNA', 'BO', 'CIL', 'HOUSE'];
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(SERVICES.map((row) => [row[1], row[2]]));
const PRICES: Readonly<Record<string, number>> = { CUTW: 82, CUTM: 40, BLOW: 52, COLF: 120, TONE: 45, TALK: 0 };

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Books with the traps of real ones; each of them is there at least once in books of a hundred clients or more. */
export class SalonBooksWriter {
  private readonly random: () => number;
  private readonly asOf: string;
  private readonly days: number;
  private receipt = 100;
  private readonly bookings: Row[] = [];
  private readonly cancellations: Row[] = [];
  private readonly noShows: Row[] = [];
  private readonly receipts: Row[] = [];

  constructor(private readonly options: BooksOptions) {
    this.random = seeded(options.seed ?? 1);
    this.asOf = options.asOf ?? '2018-07-29';
    this.days = options.days ?? 120;
  }

  write(): SalonBooks {
    const { clients = 120, broken = false } = this.options;
    for (let number = 0; number < clients; number += 1) this.writeClient(clientCode(number), number);
    this.writeWalkIns();
    this.writeOddDays();
    if (broken) this.writeBrokenRows();
    const files: [string, string, string, readonly Row[]][] = [
      ['services.csv', 'services', 'IsActive,Code,Desc,Cate,Price,Cost', SERVICES],
      ['products.csv', 'products', 'IsActive,Code,Description,Supplier,Brand,Category,Price', PRODUCTS.map(productRow)],
      ['bookings.csv', 'bookings', 'Code,Staff,Service,Date,Time,TimeInt', this.bookings],
      [
        'cancellations.csv',
        'cancellations',
        'Cancel Date,Code,Service,Staff,Booking Date,Canceled By,Days',
        this.cancellations,
      ],
      ['no-shows.csv', 'no_shows', 'Date,Code,Service,Staff', this.noShows],
      ['receipts.csv', 'receipts', 'Receipt,Date,Description,Client,Staff,Quantity,Amount,GST,PST', this.receipts],
    ];
    return {
      asOf: this.asOf,
      files: files.map(([name, role, header, rows]) => ({ name, role, text: csv(header, rows) })),
    };
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  private day(back: number): string {
    return new Date(Date.parse(`${this.asOf}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
  }

  /** A client with a rhythm, some of whose visits were missed or cancelled, and mostly one that is still to come. */
  private writeClient(code: string, number: number): void {
    const rhythm = 14 + Math.floor(this.random() * 40);
    let back = Math.floor(this.random() * this.days);
    const staff = this.pick(STAFF.slice(0, 3));
    const stops = this.stopsAt();
    while (back >= stops) {
      const luck = this.random();
      if (luck < 0.05) this.miss(code, staff, this.day(back));
      else if (luck < 0.15) this.cancel(code, staff, this.day(back), Math.floor(this.random() * 4));
      else this.visit(code, staff, this.day(back));
      back -= Math.max(1, rhythm + Math.floor(this.random() * 9) - 4);
    }
    if (number % 3 === 0 && stops === 0)
      this.book(code, staff, this.day(-1 - Math.floor(this.random() * 60)), this.pick(['CUTW', 'BLOW']));
  }

  /** Days before the export after which a client comes no more; 0 for those who stay. */
  private stopsAt(): number {
    const { leaving = 0 } = this.options;
    if (leaving === 0 || this.random() >= leaving) return 0;
    return Math.floor(this.random() * this.days);
  }

  private book(code: string, staff: string, day: string, service: string, minute = this.minute()): void {
    this.bookings.push([code, staff, service, american(day), clock(minute), minute]);
  }

  private minute(): number {
    return 540 + 10 * Math.floor(this.random() * 50);
  }

  private visit(code: string, staff: string, day: string): void {
    const services = this.random() < 0.2 ? ['COLF', 'CUTW'] : [this.pick(['CUTW', 'CUTM', 'BLOW', 'TALK'])];
    const minute = this.minute();
    services.forEach((service, index) => this.book(code, staff, day, service, minute + 60 * index));
    const receipt = this.nextReceipt();
    for (const service of services) this.sell(receipt, day, NAMES[service] ?? '', code, staff, PRICES[service] ?? 0);
    if (services[0] === 'BLOW' && this.random() < 0.5) this.sell(receipt, day, 'miscellaneous', code, 'HOUSE', -52);
    if (this.random() < 0.1) this.sell(receipt, day, this.pick(PRODUCTS), code, staff, 30.73);
  }

  private miss(code: string, staff: string, day: string): void {
    this.book(code, staff, day, 'CUTW');
    this.noShows.push([american(day), code, 'CUTW', staff]);
  }

  private cancel(code: string, staff: string, day: string, before: number): void {
    const on = new Date(Date.parse(`${day}T00:00:00Z`) - before * 86_400_000).toISOString().slice(0, 10);
    this.cancellations.push([american(on), code, 'CUTW', staff, american(day), 'ADMIN', before]);
  }

  private nextReceipt(): number {
    this.receipt += 1;
    return this.receipt;
  }

  private sell(receipt: number, day: string, name: string, client: string, staff: string, amount: number): void {
    const tax = (rate: number) => Number((amount * rate).toFixed(4));
    this.receipts.push([receipt, american(day), name, client, staff, 1, amount, tax(0.05), tax(0.08)]);
  }

  private writeWalkIns(): void {
    for (const back of [3, 3, 17])
      this.sell(this.nextReceipt(), this.day(back), this.pick(PRODUCTS), 'WALK_IN', 'HOUSE', 14.7);
    this.sell(this.nextReceipt(), this.day(9), '', 'WALK_IN', 'ANNA', 31.23);
  }

  /** What real books have once or a few times. */
  private writeOddDays(): void {
    const odd = (name: string) => `ODD${name}`;
    const [day, ahead] = [this.day(20), this.day(-12)];
    // Paid and missed; neither; a blank client who was missed.
    this.visit(odd('BOTH'), 'ANNA', day);
    this.noShows.push([american(day), odd('BOTH'), 'CUTW', 'ANNA']);
    this.book(odd('NONE'), 'BO', day, 'CUTM');
    this.book('', 'CIL', day, 'CUTW');
    this.noShows.push([american(day), '', 'CUTW', 'CIL']);
    // Cancelled and booked again on the same day, once paid, once still to come; cancelled twice in the same words.
    this.cancel(odd('BACK'), 'ANNA', day, 5);
    this.book(odd('BACK'), 'ANNA', day, 'CUTW', 600);
    this.sell(this.nextReceipt(), day, "Women's cut", odd('BACK'), 'ANNA', 82);
    this.cancel(odd('LATR'), 'BO', ahead, 15);
    this.book(odd('LATR'), 'BO', ahead, 'CUTW', 660);
    this.cancel(odd('TWIC'), 'CIL', day, 0);
    this.cancel(odd('TWIC'), 'CIL', day, 0);
    // One receipt of two clients, two receipts of one client's day, a return within a receipt, a bundle, nothing to pay.
    const shared = this.nextReceipt();
    for (const client of [odd('MUM'), odd('KID')]) {
      this.book(client, 'ANNA', day, 'CUTW', 700);
      this.sell(shared, day, "Women's cut", client, 'ANNA', 82);
    }
    this.visit(odd('PAIR'), 'BO', day);
    this.sell(this.nextReceipt(), day, 'Hair dryer', odd('PAIR'), 'BO', 249);
    const returned = this.nextReceipt();
    this.sell(returned, day, "Women's cut", odd('RETN'), 'CIL', 102);
    this.sell(returned, day, 'Shampoo 250ml', odd('RETN'), 'CIL', -50.4);
    this.book(odd('BNDL'), 'HOUSE', day, 'BLOW5+1');
    this.sell(this.nextReceipt(), day, 'Blowdry bundle 5+1', odd('BNDL'), 'HOUSE', 260);
  }

  private writeBrokenRows(): void {
    this.bookings.push(['BAD001', 'ANNA', 'CUTW', '13/45/2018', '9:00:00 AM', 540]);
    this.bookings.push(['BAD002', 'ANNA', 'NOSUCH', american(this.day(8)), '9:00:00 AM', 540]);
    this.bookings.push(['BAD003', '', 'CUTW', american(this.day(8)), '9:00:00 AM', 540]);
    this.bookings.push(['BAD004', 'ANNA', 'CUTW', american(this.day(8)), '9:00:00 AM', 2000]);
    this.bookings.push(['BAD005', 'ANNA', 'CUTW']);
    this.receipts.push([9001, american(this.day(8)), 'Blowdry', 'BAD006', 'BO', 1, 'twenty', 0, 0]);
    this.receipts.push([9002, american(this.day(8)), 'Something else', 'BAD007', 'BO', 1, 20, 1, 1.6]);
    this.receipts.push([9003, american(this.day(8)), 'Blowdry', 'BAD008', 'BO', 1, -20, -1, -1.6]);
    this.noShows.push(['yesterday', 'BAD009', 'CUTW', 'BO']);
  }
}

/** The same books for the same options. */
export function writeSalonBooks(options: BooksOptions = {}): SalonBooks {
  return new SalonBooksWriter(options).write();
}

function clientCode(number: number): string {
  const letter = (index: number) => String.fromCharCode(65 + (index % 26));
  return `${letter(number)}${letter(Math.floor(number / 26))}${letter(Math.floor(number / 676))}${number % 10}01`;
}

function productRow(name: string, index: number): Row {
  return ['TRUE', `P${index}`, name, 'HOUSE', 'AG', 'RETAIL', 30];
}

const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

function clock(minute: number): string {
  const hour = Math.floor(minute / 60);
  const half = hour < 12 ? 'AM' : 'PM';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')}:00 ${half}`;
}

const csv = (header: string, rows: readonly Row[]) => [header, ...rows.map((row) => row.join(','))].join('\n') + '\n';
