/** The library has no types of its own; only what the tests compare is declared. Milliseconds, both ends included. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
