export * from './browser.js';
export * from './product.js';
export * from './salon-owner.js';
