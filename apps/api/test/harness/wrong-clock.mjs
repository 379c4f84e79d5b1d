import { readFileSync } from 'node:fs';

// Loaded before a process of the product: its clock is wrong by the milliseconds that stand in a file, asked ten times a second.
const file = process.env.WRONG_CLOCK_FILE;
const RealDate = Date;
let wrongBy = 0;
const read = () => {
  wrongBy = Number(readFileSync(file, 'utf8'));
};
read();
setInterval(read, 100).unref();

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + wrongBy);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + wrongBy;
  }
};
