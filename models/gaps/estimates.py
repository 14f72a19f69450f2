"""What things cost and how long they take, as roughly; nobody's official figures.

These are the program's own orders of magnitude, so that a plan can weigh a CT
against a thermometer on the first day. A screen marks every one of them 估计, and
the institution's own price (``action_price``) takes its place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.gaps.actions import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Rough cost (yuan) for one, and months until it counts; nobody's official figure."""

    cost: int
    months: int


ESTIMATES: Mapping[Doing, Estimate] = MappingProxyType(
    {
        Doing.FIND_OUT: Estimate(cost=0, months=0),
        Doing.HIRE: Estimate(cost=80_000, months=6),
        Doing.TRAIN: Estimate(cost=10_000, months=12),
        Doing.BUY: Estimate(cost=20_000, months=2),
        Doing.REPAIR: Estimate(cost=3_000, months=1),
        Doing.BUILD: Estimate(cost=3_000, months=12),
        Doing.SET_UP: Estimate(cost=20_000, months=3),
        Doing.SERVE: Estimate(cost=0, months=3),
        Doing.BRING_ABOUT: Estimate(cost=0, months=3),
        Doing.WRITE: Estimate(cost=0, months=1),
    }
)
"""HIRE is a year's pay of one person, BUILD one unit (a square metre, a bed)."""
SET_UP_COSTS = MappingProxyType(
    {"department": 50_000, "room": 30_000, "service": 10_000, "test": 5_000, "document": 0}
)
SET_UP_COST = 2_000
"""What setting up one thing of a register costs, as roughly; a technique is mostly training."""
TRAINING = MappingProxyType(
    {
        "licence": Estimate(cost=0, months=2),
        "informatics": Estimate(cost=0, months=1),
        "multi_site": Estimate(cost=0, months=2),
        "village": Estimate(cost=0, months=1),
    }
)
PAID_MORE = MappingProxyType({"bachelor": 10_000, "attending": 30_000, "senior": 60_000})
"""What a year of somebody with more than the post asks costs on top, as roughly."""

_DEVICE_BANDS: Mapping[int, str] = MappingProxyType(
    {
        500: (
            "oxygen_bag thermometer stethoscope sphygmomanometer oximeter glucose_meter "
            "film_viewer waste_bin pulse_pillow acupuncture_needles cupping_set "
            "moxibustion_set gua_sha_set vaccine_signs telephone fire_extinguisher "
            "infant_scale cold_box bag_mask neonatal_bag uv_lamp education_av visit_bag "
            "first_aid_box"
        ),
        2_000: (
            "intubation_kit stretcher wheelchair debridement_kit examination_couch "
            "height_weight_scale ent_set ophthalmoscope nebuliser infusion_chair curing_light "
            "fetal_doppler gynaecological_bed tdp_lamp electroacupuncture massage_bed "
            "infrared treatment_trolley consulting_desk card_reader printer "
            "surgical_instruments temperature_monitor vaccine_scanner radiation_protection "
            "narcotics_safe drug_cabinet herb_cabinet water_bath gynaecological_set "
            "rescue_bed crash_cart ultrasonic_scaler pt_bed parallel_bars training_set"
        ),
        6_000: (
            "ward_bed_unit computer suction infusion_pump refrigerator medicine_refrigerator "
            "vaccine_refrigerator centrifuge incubator elisa_reader ultrasonic_cleaner "
            "low_frequency medium_frequency traction decoction_machine occupational_set "
            "exercise_bike queue_display"
        ),
        20_000: (
            "ecg_monitor defibrillator gastric_lavage oxygen_supply ecg_machine holter abpm "
            "microscope urine_analyser electrolyte_analyser coagulation_analyser delivery_bed "
            "fetal_monitor neonatal_warmer dental_chair dental_xray slit_lamp vision_screener "
            "hearing_screener electrosurgical_unit biosafety_cabinet fumigation "
            "ultrashort_wave wax_therapy magnetic_therapy standing_bed self_service "
            "teleconsultation spirometer waste_storage checkup_machine"
        ),
        60_000: (
            "ventilator operating_table operating_light colposcope blood_analyser "
            "hba1c_analyser blood_gas_analyser biochemistry_analyser autoclave shockwave "
            "emergency_power fundus_camera bone_densitometer"
        ),
        200_000: (
            "ambulance anaesthesia_machine auto_biochemistry_analyser immunoassay_analyser "
            "ultrasound xray_machine gastroscope endoscope sewage_treatment"
        ),
        500_000: ("dr colour_doppler health_vehicle"),
        3_000_000: ("ct"),
    }
)
"""Yuan for one, and the kinds of device (``standards`` packs) that cost about that much."""
DEVICE_COSTS: Mapping[str, int] = MappingProxyType(
    {kind: cost for cost, kinds in _DEVICE_BANDS.items() for kind in kinds.split()}
)
