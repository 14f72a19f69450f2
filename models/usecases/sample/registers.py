"""Departments, rooms, tests, techniques, services, papers and systems of a centre.

Kinds stand by tier, as devices do: 1 nearly everywhere, 4 only in the best.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from models.ledger.records import RegisterEntry

# register | tier | kinds
_KINDS = """
department | 1 | general_practice internal_medicine surgery obstetrics_gynaecology tcm pharmacy
department | 1 | laboratory radiology public_health general_office nursing
department | 2 | ultrasound_room ecg_room tcm_pharmacy medical_affairs finance insurance
department | 2 | inpatient
department | 3 | rehabilitation dental infection_control logistics informatics emergency
department | 4 | paediatrics quality_control medical_records patient_service specialty
room | 1 | triage treatment_room injection_room disposal_room observation_room duty_room
room | 1 | vaccination_room child_care women_care education_room health_information
room | 1 | waste_store
room | 2 | fever_room rescue_room enteric_clinic sterile_supply barrier_free
room | 2 | accessible_toilet tcm_hall sewage_station
room | 3 | checkup_area isolation_room rehabilitation_room parking mother_baby_room
room | 3 | health_hut operating_room
room | 4 | counselling_room screening_room digital_vaccination
test | 1 | blood_routine urine_routine stool_routine liver_function kidney_function
test | 1 | blood_lipids blood_glucose hbsag uric_acid xray_exam ultrasound_abdomen
test | 1 | ultrasound_gynaecology ecg_exam hcg
test | 2 | amylase electrolytes abo_group crp hepatitis_b_markers syphilis hiv_screening
test | 2 | leucorrhoea occult_blood urine_sediment
test | 3 | coagulation hba1c hcv_antibody cardiac_markers cardiac_enzymes rheumatoid_factor
test | 3 | aso esr influenza_antigen covid_antigen colour_doppler_exam holter_exam
test | 3 | abpm_exam helicobacter
test | 4 | d_dimer procalcitonin homocysteine microalbumin thyroid_function tumour_markers
test | 4 | rh_group mycoplasma spirometry fundus_exam bone_density_exam
technique | 1 | filiform_needle suspended_moxibustion adult_tuina gua_sha retained_cupping
technique | 1 | acupoint_application ear_seeds
technique | 2 | electro_acupuncture flash_cupping moving_cupping herbal_fumigation
technique | 2 | paediatric_tuina
technique | 3 | warm_needle acupoint_injection manual_reduction herbal_wet_compress hot_ironing
technique | 3 | natural_moxibustion
technique | 4 | needle_knife thunder_fire_moxibustion blood_letting_cupping foot_bath
service | 1 | outpatient emergency referral nursing tcm family_planning booking_desk
service | 1 | booking_phone basic_package cpr airway_foreign_body trauma_first_aid
service | 1 | wound_suture dressing fracture_fixation exercise_therapy physical_agents
service | 2 | inpatient rehabilitation personal_package long_prescription remote_ecg
service | 2 | remote_imaging shock_rescue drowning_rescue anaphylaxis_rescue poisoning_lavage
service | 2 | nail_removal surface_mass_excision abscess_drainage tcm_rehabilitation
service | 2 | dental_first_care rehabilitation_assessment
service | 3 | booking_online remote_consultation remote_training home_bed home_nursing
service | 3 | geriatric_assessment defibrillation dental_cleaning dental_filling
service | 3 | tooth_extraction fissure_sealing two_cancer_screening preventive_tcm
service | 3 | smoking_cessation
service | 4 | remote_laboratory hospice intubation mechanical_ventilation occupational_therapy
service | 4 | speech_therapy home_rehabilitation psychological_clinic tcm_specialty
service | 4 | integrated_elderly_care haemorrhoid_surgery circumcision
document | 1 | practising_licence radiation_licence vaccination_certificate waste_agreement
document | 1 | insurance_agreement emergency_plan fire_plan alliance_agreement
document | 2 | power_plan dispute_plan information_plan remote_agreement mch_licence
document | 3 | liability_insurance elderly_agreement
document | 4 | supply_agreement
system | 1 | his health_records infectious_report vaccination
system | 2 | family_doctor regional_platform lis
system | 3 | emr pacs referral remote village
system | 4 | mobile_payment prescription_review decision_support equipment
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What stands in a centre's registers: all up to ``tier``, with changes.

    ``has`` and ``lacks`` name ``register.kind``. In registers of ``open`` the
    kinds above the tier are not answered and nothing is declared complete.
    ``names``: further lines by name only, as ``register/name``.
    """

    tier: int
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()


def register_entries(what: Registered) -> tuple[RegisterEntry, ...]:
    """Return the entries; a kind above the tier is answered "none" unless left open."""
    made = []
    for register, kind, tier in _every_kind():
        full = f"{register}.{kind}"
        present = full in what.has or (tier <= what.tier and full not in what.lacks)
        if present or register not in what.open:
            made.append(RegisterEntry(register=register, kind=kind, present=present))
    for name in what.names:
        register, _, words = name.partition("/")
        made.append(RegisterEntry(register=register, kind="", name=words))
    return tuple(made)


def registers_filled(what: Registered) -> frozenset[str]:
    """Return the registers declared complete."""
    return frozenset(register for register, _, _ in _every_kind()) - what.open


def _every_kind() -> Iterator[tuple[str, str, int]]:
    for line in _KINDS.strip().splitlines():
        register, tier, kinds = (part.strip() for part in line.split("|"))
        for kind in kinds.split():
            yield register, kind, int(tier)
