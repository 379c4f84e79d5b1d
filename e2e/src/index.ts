export * from './book-on-phone.js';
export * from './browser.js';
export * from './letters.js';
export * from './mail-sink.js';
export * from './product.js';
export * from './salon-owner.js';
