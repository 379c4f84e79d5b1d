// Loaded into the API and the worker before their own code: when the launcher is killed, so that it can tell them
// nothing any more, they end as if it had asked them to.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 12_000).unref();
  });
  process.channel.unref();
}
