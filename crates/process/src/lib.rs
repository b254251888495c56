//! BPMN 2.0: read, lint, execute tokens, keep the diagram for display.
