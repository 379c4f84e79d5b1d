export * from './lots.js';
export * from './points-for-visit.js';
