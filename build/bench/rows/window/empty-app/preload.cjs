const { contextBridge, ipcRenderer } = require('electron')

const echo = (input) => ipcRenderer.invoke('echo', input)
contextBridge.exposeInMainWorld('caucus', { calls: { empty: { echo } } })
