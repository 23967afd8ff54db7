// Loaded into the processes that our scripts start: the channel closes when the script is gone, killed or not. Without this,
// a killed `npm start` would leave a server behind that holds the port. Their own children, which load this too, need
// their channel to stay alive and are left alone.
if (process.channel && process.ppid === Number(process.env.SOUK_PARENT)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5000).unref()
  })
  process.channel.unref()
}
