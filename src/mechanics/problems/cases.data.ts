import type { ReferenceCase } from './case.ts';

/**
 * The cases that ship with the product. References: closed forms and scalar roots for the homogeneous states, the strips and the
 * tube; elsewhere quadratic displacement, linear pressure elements of FEniCSx 0.5 on refined meshes, most of them repeated with
 * GetFEM 5.4 from weak forms written separately. The ventricles are those of Land 2015, Proc. R. Soc. A 471:20150641, computed, not
 * read off its plots; Cook's membrane and its material are classical (Simo and Armero 1992, Int. J. Numer. Methods Eng. 33:1413).
 */
export const referenceCases: readonly ReferenceCase[] = [
  {
    id: 'A.yeoh_uni_0.7.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 0.7 },
    reference: -6.2242034693877555, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_uni_0.7.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 0.7 },
    reference: -8.891719241982509, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_uni_1.3.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 1.3 },
    reference: 5.592539822485209, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_uni_1.3.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 1.3 },
    reference: 4.301953709604007, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_equibi_1.25.cauchy', problem: 'equibiaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 1.25 },
    reference: 8.661299598000001, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_equibi_1.25.nominal', problem: 'equibiaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 1.25 },
    reference: 6.929039678400001, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_shear_0.5.s12', problem: 'simple-shear', quantity: 's12', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, gamma: 0.5 },
    reference: 3.0875, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_shear_0.5.s11_minus_s22', problem: 'simple-shear', quantity: 's11_minus_s22', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, gamma: 0.5 },
    reference: 1.54375, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_shear_1.0.s12', problem: 'simple-shear', quantity: 's12', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, gamma: 1 },
    reference: 9.7, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_shear_1.0.s11_minus_s22', problem: 'simple-shear', quantity: 's11_minus_s22', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, gamma: 1 },
    reference: 9.7, tolRel: 1e-06,
  },
  {
    id: 'A.mr_uni_1.5.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'mooney-rivlin', c10: 2, c01: 0.5, incompressible: true, stretch: 1.5 },
    reference: 7.38888888888889, tolRel: 1e-06,
  },
  {
    id: 'A.mr_uni_1.5.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'mooney-rivlin', c10: 2, c01: 0.5, incompressible: true, stretch: 1.5 },
    reference: 4.9259259259259265, tolRel: 1e-06,
  },
  {
    id: 'A.mr_equibi_1.25.cauchy', problem: 'equibiaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'mooney-rivlin', c10: 2, c01: 0.5, incompressible: true, stretch: 1.25 },
    reference: 6.4130062500000005, tolRel: 1e-06,
  },
  {
    id: 'A.mr_shear_0.5.s12', problem: 'simple-shear', quantity: 's12', unit: 'kPa',
    params: { law: 'mooney-rivlin', c10: 2, c01: 0.5, incompressible: true, gamma: 0.5 },
    reference: 2.5, tolRel: 1e-06,
  },
  {
    id: 'A.mr_shear_0.5.s11_minus_s22', problem: 'simple-shear', quantity: 's11_minus_s22', unit: 'kPa',
    params: { law: 'mooney-rivlin', c10: 2, c01: 0.5, incompressible: true, gamma: 0.5 },
    reference: 1.25, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_0.7_kappa500.lateral_stretch', problem: 'uniaxial', quantity: 'lateral_stretch', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 0.7 },
    reference: 1.192749344963324, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_0.7_kappa500.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 0.7 },
    reference: -6.216450094039894, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_0.7_kappa500.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 0.7 },
    reference: -8.843838942179193, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_0.7_kappa500.J', problem: 'uniaxial', quantity: 'J', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 0.7 },
    reference: 0.9958556999373068, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_1.3_kappa500.lateral_stretch', problem: 'uniaxial', quantity: 'lateral_stretch', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 1.3 },
    reference: 0.8786736944444364, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_1.3_kappa500.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 1.3 },
    reference: 5.531549551837855, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_1.3_kappa500.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 1.3 },
    reference: 4.27072941959037, tolRel: 1e-06,
  },
  {
    id: 'A.yeoh_ni_uni_1.3_kappa500.J', problem: 'uniaxial', quantity: 'J', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', stretch: 1.3 },
    reference: 1.0036876997012252, tolRel: 1e-06,
  },
  {
    id: 'E0.active_free_nh_Ta5.stretch', problem: 'active-free', quantity: 'stretch', unit: '1',
    params: { law: 'neo-hookean', mu: 5, incompressible: true, activeTension: 5 },
    reference: 0.7937005259840998, tolRel: 1e-06,
  },
  {
    id: 'E0.active_free_nh_Ta20.stretch', problem: 'active-free', quantity: 'stretch', unit: '1',
    params: { law: 'neo-hookean', mu: 5, incompressible: true, activeTension: 20 },
    reference: 0.5848035476425733, tolRel: 1e-06,
  },
  {
    id: 'E0.active_free_yeoh_Ta20.stretch', problem: 'active-free', quantity: 'stretch', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, activeTension: 20 },
    reference: 0.6464844253733539, tolRel: 1e-06,
  },
  {
    id: 'E0.active_isometric_Ta20.cauchy_11', problem: 'active-isometric', quantity: 'cauchy_11', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, activeTension: 20 },
    reference: 20, tolRel: 1e-06,
  },
  {
    id: 'E0.active_uni_0.9_Ta20.cauchy', problem: 'uniaxial', quantity: 'cauchy', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 0.9, activeTension: 20 },
    reference: 14.648842839506171, tolRel: 1e-06,
  },
  {
    id: 'E0.active_uni_0.9_Ta20.nominal', problem: 'uniaxial', quantity: 'nominal', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, stretch: 0.9, activeTension: 20 },
    reference: 16.276492043895747, tolRel: 1e-06,
  },
  {
    id: 'E0.tug_1d.stretch_strong', problem: 'tug-1d', quantity: 'stretch_strong', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, lengthMm: 20, tension1: 20, tension2: 10 },
    reference: 0.8420134190949347, tolRel: 1e-06,
  },
  {
    id: 'E0.tug_1d.stretch_weak', problem: 'tug-1d', quantity: 'stretch_weak', unit: '1',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, lengthMm: 20, tension1: 20, tension2: 10 },
    reference: 1.1579865809050653, tolRel: 1e-06,
  },
  {
    id: 'E0.tug_1d.link_disp_mm', problem: 'tug-1d', quantity: 'link_disp_mm', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, lengthMm: 20, tension1: 20, tension2: 10 },
    reference: 3.159731618101307, tolRel: 1e-06,
  },
  {
    id: 'E0.tug_1d.nominal_tension', problem: 'tug-1d', quantity: 'nominal_tension', unit: 'kPa',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, lengthMm: 20, tension1: 20, tension2: 10 },
    reference: 13.77293542142296, tolRel: 1e-06,
  },
  {
    id: 'D.tube_yeoh_P2.inner_radius', problem: 'tube', quantity: 'inner_radius', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 },
    reference: 6.7417806177423785, tolRel: 0.005,
  },
  {
    id: 'D.tube_yeoh_P2.u_inner', problem: 'tube', quantity: 'u_inner', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 },
    reference: 1.7417806177423785, tolRel: 0.005,
  },
  {
    id: 'D.tube_yeoh_P2.u_outer', problem: 'tube', quantity: 'u_outer', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible: true, innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 },
    reference: 0.9750446877343872, tolRel: 0.005,
  },
  {
    id: 'D.tube_yeoh_kappa500_P2.u_inner', problem: 'tube', quantity: 'u_inner', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 },
    reference: 1.7525610543071086, tolRel: 0.005,
  },
  {
    id: 'D.tube_yeoh_kappa500_P2.u_outer', problem: 'tube', quantity: 'u_outer', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 },
    reference: 0.9891818056555347, tolRel: 0.005,
  },
  {
    id: 'B.cook.uy', problem: 'cook', quantity: 'u_y at (48,60)', unit: 'mm',
    params: { law: 'neo-hookean', mu: 80.194, kappa: 400889.806, volumetric: 'kappa/4 (J^2-1-2 ln J)', traction: 6.25, cells: 64 },
    reference: 6.934, tolRel: 0.005,
  },
  {
    id: 'B.cook.ux', problem: 'cook', quantity: 'u_x at (48,60)', unit: 'mm',
    params: { law: 'neo-hookean', mu: 80.194, kappa: 400889.806, volumetric: 'kappa/4 (J^2-1-2 ln J)', traction: 6.25, cells: 64 },
    reference: -5.838, tolRel: 0.01,
  },
  {
    id: 'B.cook.locking8', problem: 'cook', quantity: 'u_y at (48,60), 8x8 cells or same node count', unit: 'mm',
    params: { law: 'neo-hookean', mu: 80.194, kappa: 400889.806, volumetric: 'kappa/4 (J^2-1-2 ln J)', traction: 6.25, cells: 16 },
    reference: 6.934, tolRel: 0.02,
  },
  {
    id: 'C.beam_gravity.uz', problem: 'beam-gravity', quantity: 'u_z at (50,0,5)', unit: 'mm',
    params: { law: 'neo-hookean', mu: 20, kappa: 2000, volumetric: 'kappa/2 (J-1)^2', lengthMm: 50, heightMm: 10, widthMm: 10, bodyForce: 0.00981 },
    reference: -14.451, tolRel: 0.005,
  },
  {
    id: 'E1.land1.z', problem: 'land-beam', quantity: 'deformed z of (10,0.5,1)', unit: 'mm',
    params: { law: 'guccione', C: 2, bf: 8, bt: 2, bfs: 4, pressure: 0.004, incompressible: true },
    reference: 4.1686, tolRel: 0.005,
  },
  {
    id: 'E2.land2.endo', problem: 'land-ellipsoid-passive', quantity: 'deformed z of endocardial apex', unit: 'mm',
    params: { law: 'guccione', C: 10, bf: 1, bt: 1, bfs: 1, pressure: 10, incompressible: true },
    reference: -26.612, tolRel: 0.005,
  },
  {
    id: 'E3.land3.endo', problem: 'land-ellipsoid-active', quantity: 'deformed z of endocardial apex', unit: 'mm',
    params: { law: 'guccione', C: 2, bf: 8, bt: 2, bfs: 4, pressure: 15, activeTension: 60, incompressible: true },
    reference: -12.35, tolRel: 0.01,
  },
  {
    id: 'E4.tug.ux', problem: 'tug-3d', quantity: 'u_x at (20,0,0)', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', lengthMm: 40, widthMm: 8, tension1: 20, tension2: 10, widthOfStepMm: 8 },
    reference: -2.7502, tolRel: 0.005,
  },
  {
    id: 'F.press.force', problem: 'press-on-plane', quantity: 'total normal force on the plane (whole block)', unit: 'mN',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', activeTension: 40, planeZMm: 8.2 },
    reference: 113.3, tolRel: 0.01,
  },
  {
    id: 'F.press.free', problem: 'press-on-plane', quantity: 'u_z of (0,0,8) without the plane', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', activeTension: 40, planeZMm: null },
    reference: 0.768, tolRel: 0.01,
  },
  {
    id: 'G.ring.(0,8,8)', problem: 'ring', quantity: 'u_y at (0,8,8)', unit: 'mm',
    params: { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2', innerRadiusMm: 8, outerRadiusMm: 20, heightMm: 8, activeTension: 10, bodyForce: 0.0102024 },
    reference: -1.325, tolRel: 0.03,
  },
];
