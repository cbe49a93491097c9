"""What the commands say in the shell: one module a subject. Commands in sentences stand as they are typed."""
