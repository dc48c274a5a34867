// A small county for trying the console without a server: real names, made-up numbers.

export const COUNTY = '330523';

export const townships = [
  ['001', '递铺街道', 119.68, 30.63],
  ['002', '昌硕街道', 119.68, 30.64],
  ['003', '灵峰街道', 119.65, 30.6],
  ['100', '梅溪镇', 119.78, 30.78],
  ['101', '天子湖镇', 119.63, 30.8],
  ['104', '鄣吴镇', 119.55, 30.78],
  ['105', '杭垓镇', 119.38, 30.58],
  ['106', '孝丰镇', 119.56, 30.59],
  ['107', '报福镇', 119.48, 30.51],
  ['108', '天荒坪镇', 119.62, 30.52],
  ['109', '章村镇', 119.38, 30.46],
] as const;

const NAMES =
  '余村 横路 银坑 马吉 大溪 山河 五鹤 西鹤 白水湾 井村 港口 石岭 统里 深溪 汤口 景坞 上舍 里庚 双一 横山坞 鲁家 赤芝 南北湖 六庄'.split(
    ' ',
  );

/** A number from 0 to 999 that is always the same for the same place and purpose. */
export function dice(index: number, salt: number): number {
  return Math.abs(Math.imul(index * 2654435761 + salt * 40503, 48271) >> 8) % 1000;
}

export const villages = townships.flatMap(([digits, township, lon, lat], at) =>
  Array.from({ length: 8 }, (_, each) => {
    const index = at * 8 + each;
    const angle = dice(index, 1) / 159;
    const away = 0.015 + dice(index, 2) / 22_000;
    return {
      index,
      code: `${COUNTY}${digits}${201 + each}`,
      name: `${NAMES[(at * 5 + each) % NAMES.length]}村`,
      township: `${COUNTY}${digits}`,
      townshipName: township,
      lon: lon + Math.cos(angle) * away,
      lat: lat + Math.sin(angle) * away,
      households: 180 + (dice(index, 3) % 700),
    };
  }),
);

export const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [119.24, 30.4],
      [119.32, 30.62],
      [119.42, 30.72],
      [119.5, 30.86],
      [119.66, 30.88],
      [119.86, 30.86],
      [119.88, 30.72],
      [119.78, 30.6],
      [119.74, 30.46],
      [119.58, 30.4],
      [119.42, 30.38],
      [119.24, 30.4],
    ],
  ],
};
