-- A step changes a case without touching what its indexes hold. With room left in its page the new state stays there,
-- and none of the indexes is written.
ALTER TABLE cases SET (fillfactor = 60);
