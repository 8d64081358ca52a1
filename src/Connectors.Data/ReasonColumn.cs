using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Connectors.Data;

/// <summary>A column of reasons: as JSON, cut to its length; sentences of earlier versions are read too.</summary>
internal static class ReasonColumn
{
    public static void Of(PropertyBuilder<Reason?> property, int length) => property
        .HasMaxLength(length)
        .HasConversion((ValueConverter)new ValueConverter<Reason, string>(
            reason => ReasonText.Write(reason, length),
            text => ReasonText.Read(text)));
}
