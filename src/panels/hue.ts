export { hue, hueName, isCased, onHue } from '../themes/hue'
