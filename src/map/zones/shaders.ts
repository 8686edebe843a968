/** Areas: corners in Mercator shares of the world. MapLibre's own text, which comes before, says where they lie on the screen. */
export const areaVertex = `
layout(location = 0) in vec2 a_point;
layout(location = 1) in vec4 a_colour;
uniform float u_wrap;
out vec4 v_colour;
out highp vec2 v_point;
void main() {
  v_colour = a_colour;
  v_point = a_point;
  gl_Position = projectTile(a_point + vec2(u_wrap, 0.0));
}`

export const tintFragment = `#version 300 es
precision highp float;
in vec4 v_colour;
out vec4 colour;
void main() {
  colour = v_colour;
}`

export const patternFragment = `#version 300 es
precision highp float;
in vec4 v_colour;
in highp vec2 v_point;
uniform sampler2D u_tile;
/** Tiles of the pattern to the world's width and height. */
uniform highp vec2 u_tiles;
out vec4 colour;
void main() {
  colour = texture(u_tile, fract(v_point * u_tiles)) * v_colour.a;
}`

/** Edges: bands with a soft rim of half a device pixel; on a globe wider in Mercator away from the equator, as the globe is. */
export const edgeVertex = `
layout(location = 0) in vec2 a_point;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in vec2 a_off;
layout(location = 3) in float a_side;
layout(location = 4) in float a_along;
uniform float u_wrap;
/** Half of the band with its rim, in shares of the world's width, and in CSS px. */
uniform float u_reach;
uniform float u_half;
out vec4 v_colour;
out highp float v_along;
out float v_off;
out float v_depth;
void main() {
  v_colour = a_colour;
  v_along = a_along;
  v_off = a_side * u_half;
  vec2 off = a_off * u_reach * projectLineThickness(a_point.y);
  gl_Position = projectTile(a_point + off + vec2(u_wrap, 0.0));
  v_depth = gl_Position.z / gl_Position.w;
}`

export const edgeFragment = `#version 300 es
precision highp float;
in vec4 v_colour;
in highp float v_along;
in float v_off;
in float v_depth;
uniform float u_half;
uniform float u_rim;
/** Dashes: px of the world's width, and lengths of a dash and of the gap after it; no gap, no dashes. */
uniform highp float u_world;
uniform vec2 u_dash;
out vec4 colour;
void main() {
#ifdef GLOBE
  // Behind the globe; some drivers clip too late.
  if (v_depth > 1.0) discard;
#endif
  float cover = clamp((u_half - abs(v_off)) / u_rim, 0.0, 1.0);
  if (u_dash.y > 0.0) {
    float at = mod(v_along * u_world, u_dash.x + u_dash.y);
    float inside = min(at, u_dash.x - at);
    cover *= clamp(inside / u_rim + 0.5, 0.0, 1.0);
  }
  colour = v_colour * cover;
}`
