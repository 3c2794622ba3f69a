const { parentPort } = process

parentPort.on('message', ({ data, ports }) => {
  if (data === 'exit') process.exit(3)
  if (data === 'unclonable') return parentPort.postMessage(refusal())
  if (data === 'spin') for (;;);
  parentPort.postMessage({ data, ports: ports.length, argv: process.argv.slice(2), type: process.type })
})

function refusal() {
  try {
    parentPort.postMessage(() => undefined)
  } catch (error) {
    return error.name
  }
}
