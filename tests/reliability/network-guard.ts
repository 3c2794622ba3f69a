import { Socket as DatagramSocket } from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Server, Socket } from 'node:net'

/**
 * Loaded with `node --import` before a program: every way to the network that Node offers throws `ERR_NO_NETWORK`.
 * HTTP, TLS, WebSocket and fetch all end in `Socket.connect`.
 */
function forbid(target: object, names: string[]): void {
  for (const name of names)
    Object.defineProperty(target, name, {
      value: () => {
        throw Object.assign(new Error(`the network was used: ${name}`), { code: 'ERR_NO_NETWORK' })
      },
    })
}

const asks = (name: string): boolean => /^(lookup|resolve|reverse)/.test(name)

forbid(Socket.prototype, ['connect'])
forbid(Server.prototype, ['listen'])
forbid(DatagramSocket.prototype, ['bind', 'connect', 'send'])
forbid(dns, Object.keys(dns).filter(asks))
forbid(dns.promises, Object.keys(dns.promises).filter(asks))
syncBuiltinESMExports()
