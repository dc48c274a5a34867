import * as maplibregl from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { type RefObject, useEffect, useRef } from 'react';
import type { Dot } from './dot.tsx';
import { fill, sources, style } from './map-style.tsx';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

maplibregl.setWorkerUrl(worker);

type Props = {
  readonly outline: unknown;
  readonly dots: readonly Dot[];
  readonly chosen?: string | undefined;
  readonly choose?: (code: string) => void;
  /** While a point is being set: called with where the map is clicked. */
  readonly place?: ((lon: number, lat: number) => void) | null;
  readonly label: string;
};

/** Villages on paper: no tiles, no fonts, nothing from outside. */
export default function CountyMap(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const atlas = useAtlas(place, latest);
  const { outline, dots, chosen } = props;
  useEffect(() => {
    const map = atlas.current;
    if (map === null) return;
    const show = (): void => {
      const [land, villages] = sources(outline, dots, chosen);
      (map.getSource('land') as maplibregl.GeoJSONSource | undefined)?.setData(land);
      (map.getSource('villages') as maplibregl.GeoJSONSource | undefined)?.setData(villages);
    };
    // Sources are there once the style is; "loaded" would be false whenever a tile is still on its way.
    if (map.getSource('villages') !== undefined) show();
    else map.once('load', show);
  }, [atlas, outline, dots, chosen]);
  const placing = props.place !== undefined && props.place !== null;
  return (
    // MapLibre keeps classes of its own on its box, so ours that change stand around it.
    <div className={placing ? 'county-map placing' : 'county-map'}>
      <div ref={place} className="county-map-box" role="application" aria-label={props.label} />
    </div>
  );
}

function useAtlas(
  place: RefObject<HTMLDivElement | null>,
  latest: RefObject<Props>,
): RefObject<maplibregl.Map | null> {
  const atlas = useRef<maplibregl.Map | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const { outline, dots } = latest.current;
    const map = new maplibregl.Map({
      container: place.current,
      style: style(outline, dots),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      ...fill(outline, dots),
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-left');
    listen(map, latest);
    atlas.current = map;
    return () => {
      atlas.current = null;
      map.remove();
    };
  }, [place, latest]);
  return atlas;
}

function listen(map: maplibregl.Map, latest: RefObject<Props>): void {
  const label = new maplibregl.Popup({ closeButton: false, closeOnClick: false, offset: 10 });
  map.on('click', ({ lngLat, point }) => {
    const { place, choose } = latest.current;
    if (place !== undefined && place !== null) return place(lngLat.lng, lngLat.lat);
    const [hit] = map.queryRenderedFeatures(point, { layers: ['villages'] });
    if (hit !== undefined) choose?.(String(hit.properties.code));
  });
  map.on('mousemove', 'villages', ({ features, lngLat }) => {
    const found = features?.[0]?.properties;
    if (found === undefined) return;
    map.getCanvas().style.cursor = 'pointer';
    label.setLngLat(lngLat).setText(`${found.name}\n${found.words}`).addTo(map);
  });
  map.on('mouseleave', 'villages', () => {
    map.getCanvas().style.cursor = '';
    label.remove();
  });
}
