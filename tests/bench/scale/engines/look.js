// What all engines show: one view, one still base, one look.
export const view = { lng: 125, lat: 49, zoom: 3.4 }
export const colours = { sea: '#dbe4ea', land: '#f3eee1', ink: '#b03020' }
export const lineWidth = 1.5
export const pointRadius = 3
export const fillOpacity = 0.4
