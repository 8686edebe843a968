const kernels = new Map<number, { readonly weights: Float64Array; readonly sums: Float64Array }>()

function kernelOf(sigma: number) {
  const known = kernels.get(sigma)
  if (known) return known
  const radius = Math.max(1, Math.ceil(2.6 * sigma))
  const weights = Float64Array.from({ length: radius + 1 }, (_, k) => Math.exp((-k * k) / (2 * sigma * sigma)))
  const sums = new Float64Array(radius + 1)
  for (let k = 0; k <= radius; k++) sums[k] = k === 0 ? 1 : sums[k - 1]! + 2 * weights[k]!
  const kernel = { weights, sums }
  kernels.set(sigma, kernel)
  return kernel
}

/**
 * Gaussian smoothing of source[from … to] into target, sigma in samples. The window narrows towards both ends, so that
 * the first and the last value stay where they are.
 */
export function smooth(source: Float64Array, target: Float64Array, from: number, to: number, sigma: number): void {
  const { weights, sums } = kernelOf(sigma)
  const radius = weights.length - 1
  for (let i = from; i <= to; i++) {
    const reach = Math.min(radius, i - from, to - i)
    let sum = source[i]!
    for (let k = 1; k <= reach; k++) sum += weights[k]! * (source[i - k]! + source[i + k]!)
    target[i] = sum / sums[reach]!
  }
}
