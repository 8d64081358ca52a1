using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SignInStamp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FilledAt",
                table: "Instances",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // In a batch of its own: where a script is run as a whole, the column is not known yet when it is read.
            migrationBuilder.Sql("EXEC(N'UPDATE [Instances] SET [FilledAt] = [ChangedAt]')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FilledAt",
                table: "Instances");
        }
    }
}
