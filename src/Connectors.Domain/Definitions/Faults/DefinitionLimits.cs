namespace Connectors.Domain.Definitions.Faults;

/// <summary>How large a definition and its parts may be.</summary>
public static class DefinitionLimits
{
    /// <summary>Bytes of a document: 5 MiB.</summary>
    public const int DocumentBytes = 5 * 1024 * 1024;

    /// <summary>Levels of objects and lists.</summary>
    public const int Depth = 64;

    /// <summary>Bytes of one text in UTF-8: 64 KiB.</summary>
    public const int TextBytes = 64 * 1024;

    /// <summary>UTF-16 code units of a key.</summary>
    public const int KeyLength = 200;

    /// <summary>Members of a list, where the format says nothing else of it.</summary>
    public const int Members = 1_000;

    /// <summary>Endpoints of a connector.</summary>
    public const int Endpoints = 10_000;

    /// <summary>Fields that an endpoint takes, and fields of its records.</summary>
    public const int Fields = 500;

    /// <summary>Faults that are listed; a document with more is not read to its end.</summary>
    public const int Faults = 1_000;
}
