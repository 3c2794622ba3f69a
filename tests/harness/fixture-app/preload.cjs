const { contextBridge, ipcRenderer } = require('electron')

globalThis.secret = 'of the preload'
contextBridge.exposeInMainWorld('fixture', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('no such channel'),
  sender: () => ipcRenderer.invoke('sender'),
  note: (text) => ipcRenderer.send('note', text),
  onNoted: (listener) => {
    const hear = (_event, ...parts) => listener(...parts)
    ipcRenderer.on('noted', hear)
    return () => void ipcRenderer.off('noted', hear)
  },
  throwAtOnce: () => {
    throw new TypeError('at once')
  },
  bytes: () => new Uint8Array([1, 2, 3]),
  argv: process.argv,
  nested: { deep: { value: 7 } },
  sawPage: () => 'pageSecret' in globalThis,
})
