import { measure } from './measure.ts';
const [count = '2000', only] = process.argv.slice(2);
const t = performance.now();
const m = await measure(Number(count), only);
for (const r of m.rows) {
  const c = (x: typeof r.ours) => {
    const n = x.right + x.wrong + x.lost;
    return `${((100 * x.right) / n).toFixed(2)} w${x.wrong} l${x.lost}`;
  };
  console.log(
    r.name.padEnd(50),
    String(r.ours.right + r.ours.wrong + r.ours.lost).padStart(5),
    c(r.ours).padEnd(24),
    c(r.theirs).padEnd(24),
    (r.ms / (r.ours.right + r.ours.wrong + r.ours.lost)).toFixed(2) + ' ms',
  );
}
for (const f of m.failures.slice(0, 120))
  console.log(f.length > 700 ? f.slice(0, 200) + ' …… ' + f.slice(-400) : f);
console.log(((performance.now() - t) / 1000).toFixed(0), 's');
