// Jest knows how long a file takes from its last run, and a fresh machine has had none: it would begin with the largest
// files, and end with one worker busy while the others wait. What is known to take minutes begins first.
const Sequencer = require('@jest/test-sequencer').default;

const longest = [
  /notifications[/\\]year\.e2e/,
  /api[/\\]test[/\\]model/,
  /killed-worker/,
  /many-at-once/,
  /matrix\.e2e-spec/,
  /first-run/,
  /paths-into-time/,
  /recurring\.e2e-spec/,
  /double-booking-guards/,
  /openapi[/\\]test[/\\]fuzz/,
  /demo-data/,
  /send-together/,
  /path-guards/,
  /random-history-guards/,
];

module.exports = class LongestFirstSequencer extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = longest.findIndex((one) => one.test(path));
      return index < 0 ? longest.length : index;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
