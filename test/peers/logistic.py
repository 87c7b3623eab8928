"""The penalised logistic fit of src/numerics by SciPy's BFGS, and quantiles of Student's t: prints the numbers that the tests read.
Run: python3 test/peers/logistic.py > test/peers/logistic.json   (NumPy 2.4.6, SciPy 1.17.1)"""
import json, numpy as np, scipy
from scipy.optimize import minimize
from scipy.stats import t
n, p = 60, 3
i = np.arange(n)
x = np.stack([np.sin(1.7 * i), np.cos(0.9 * i * i) + 0.3 * np.sin(1.7 * i), (i % 4).astype(float)], axis=1)
eta = 0.4 + 0.8 * x[:, 0] - 1.1 * x[:, 1] + 0.2 * x[:, 2]
y = (1 / (1 + np.exp(-eta)) > (0.5 + 0.45 * np.sin(12.9898 * i))).astype(float)
w = 1 + 0.5 * (i % 3)
z = (x - x.mean(0)) / x.std(0)
d = np.concatenate([np.ones((n, 1)), z], axis=1)
def fit(sd, weights):
    def f(b):
        e = d @ b
        return -(weights * (y * e - np.logaddexp(0, e))).sum() + (b[1:] ** 2).sum() / (2 * sd * sd)
    def g(b):
        e = d @ b
        grad = -(d.T @ (weights * (y - 1 / (1 + np.exp(-e)))))
        grad[1:] += b[1:] / sd ** 2
        return grad
    return minimize(f, np.zeros(p + 1), jac=g, method="BFGS", options={"gtol": 1e-11}).x.tolist()
print(json.dumps({"scipy": scipy.__version__, "priorSd1": fit(1.0, np.ones(n)), "priorSd03": fit(0.3, w), "free": fit(1e9, np.ones(n)),
  "studentT": [[df, q, float(t.ppf(q, df))] for df in (1, 3.5, 12, 200) for q in (0.025, 0.6, 0.975)],
  "studentShare": [[df, v, float(t.cdf(v, df))] for df in (1, 3.5, 12) for v in (-2.2, 0.3, 4.0)]}, indent=1))
